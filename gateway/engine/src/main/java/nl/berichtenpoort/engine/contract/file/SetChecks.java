package nl.berichtenpoort.engine.contract.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.contract.Selectie;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.yaml.Faults;
import nl.berichtenpoort.engine.yaml.Placed;

/** Checks all documents together: versions that follow each other, and what stacking rules refer to. */
final class SetChecks {

    private final Drafts drafts;
    private final List<ContractReader.Resolved> resolved;
    private final Faults faults;

    SetChecks(Drafts drafts, List<ContractReader.Resolved> resolved, Faults faults) {
        this.drafts = drafts;
        this.resolved = resolved;
        this.faults = faults;
    }

    void check() {
        numbers();
        List<OverlapCheck.Span> spans = new ArrayList<>();
        for (List<ContractReader.Resolved> versions : byContract()) {
            if (follow(versions)) {
                spans.addAll(spans(versions));
            }
        }
        new OverlapCheck(faults).check(spans);
        // What cannot be read may hold what a selection means.
        if (!drafts.anyBroken()) {
            stacking();
        }
    }

    /** Numbers go 1, 2, 3; also of versions that could not be resolved. */
    private void numbers() {
        Map<String, List<Draft.Version>> byId = new TreeMap<>();
        drafts.versions()
                .forEach(version -> byId.computeIfAbsent(version.id().value(), id -> new ArrayList<>())
                        .add(version));
        byId.forEach((id, versions) -> {
            versions.sort(Comparator.comparing(version -> version.versie().value()));
            int last = 0;
            Draft.Version before = versions.get(0);
            for (Draft.Version version : versions) {
                int number = version.versie().value();
                if (number == last) {
                    faults.error(
                            version.versie().place(),
                            "version-twice",
                            id,
                            number,
                            before.id().place().file());
                } else if (number != last + 1 && !drafts.mayBeBroken(id)) {
                    faults.error(version.versie().place(), "version-skipped", id, number, last, last + 1);
                }
                last = number;
                before = version;
            }
        });
    }

    private Collection<List<ContractReader.Resolved>> byContract() {
        Map<String, List<ContractReader.Resolved>> byId = new TreeMap<>();
        resolved.forEach(one -> byId.computeIfAbsent(one.contract().id(), id -> new ArrayList<>())
                .add(one));
        byId.values()
                .forEach(versions -> versions.sort(
                        Comparator.comparing(version -> version.contract().versie())));
        return byId.values();
    }

    /** Whether each version begins after the one before; told where not. They are all between the same parties. */
    private boolean follow(List<ContractReader.Resolved> versions) {
        boolean follow = true;
        for (int i = 1; i < versions.size(); i++) {
            ContractReader.Resolved before = versions.get(i - 1);
            ContractReader.Resolved now = versions.get(i);
            if (now.draft().geldigVanaf().isEmpty()) {
                // Told where the version was resolved.
                follow = false;
            } else if (!now.contract().geldigVanaf().isAfter(before.contract().geldigVanaf())) {
                follow = false;
                faults.error(
                        now.draft()
                                .geldigVanaf()
                                .map(Placed::place)
                                .orElse(now.draft().versie().place()),
                        "version-not-later",
                        now.contract().versie(),
                        now.contract().geldigVanaf(),
                        before.contract().versie(),
                        before.contract().geldigVanaf());
            }
            if (now.contract().wet() != before.contract().wet()
                    || !now.contract()
                            .aanbieder()
                            .agb()
                            .equals(before.contract().aanbieder().agb())) {
                faults.error(
                        now.draft().aanbieder().place(),
                        "version-other-party",
                        now.contract().versie(),
                        before.contract().aanbieder().agb(),
                        before.contract().wet().title());
            }
        }
        return follow;
    }

    /** The days for which each version counts: until the next one begins, at most to the end of its own term. */
    private static List<OverlapCheck.Span> spans(List<ContractReader.Resolved> versions) {
        List<OverlapCheck.Span> spans = new ArrayList<>(versions.size());
        for (int i = 0; i < versions.size(); i++) {
            LocalDate last = versions.get(i).contract().looptijd().einde();
            if (i + 1 < versions.size()) {
                LocalDate dayBefore =
                        versions.get(i + 1).contract().geldigVanaf().minusDays(1);
                last = dayBefore.isBefore(last) ? dayBefore : last;
            }
            spans.add(new OverlapCheck.Span(
                    versions.get(i).contract(),
                    versions.get(i).draft().id().place(),
                    versions.get(i).contract().geldigVanaf(),
                    last));
        }
        return spans;
    }

    /** Stacking rules may mean products of other contracts, so that only what no file knows is a mistake. */
    private void stacking() {
        Map<Standard, Set<Selectie>> known = new EnumMap<>(Standard.class);
        everyOffer((law, offer) -> {
            Set<Selectie> ofLaw = known.computeIfAbsent(law, its -> new HashSet<>());
            offer.segmenten()
                    .forEach(segment ->
                            ofLaw.add(new Selectie.Segment(segment.segment().value())));
            offer.producten().forEach(product -> {
                ofLaw.add(new Selectie.Een(product.product()));
                ofLaw.add(new Selectie.Categorie(product.product().categorie()));
            });
        });
        everyOffer((law, offer) -> Stream.concat(
                        offer.segmenten().stream().map(ProductDraft.SegmentDraft::stapeling),
                        offer.producten().stream().map(ProductDraft::stapeling))
                .flatMap(Optional::stream)
                .flatMap(stacking -> stacking.selecties().stream())
                .filter(selection -> !(selection.value() instanceof Selectie.Alles)
                        && !known.get(law).contains(selection.value()))
                .forEach(selection -> faults.error(
                        selection.place(),
                        "selection-unknown",
                        selection.value().geschreven())));
    }

    private void everyOffer(BiConsumer<Standard, Draft.Offer> action) {
        drafts.frameworks().values().forEach(framework -> action.accept(framework.wet(), framework.offer()));
        resolved.forEach(one -> action.accept(one.contract().wet(), one.draft().offer()));
    }
}
