package nl.berichtenpoort.engine.contract.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.contract.Afronding;
import nl.berichtenpoort.engine.contract.Betaling;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.Contractproduct;
import nl.berichtenpoort.engine.contract.Indexatie;
import nl.berichtenpoort.engine.contract.Looptijd;
import nl.berichtenpoort.engine.contract.ProductCode;
import nl.berichtenpoort.engine.contract.Selectie;
import nl.berichtenpoort.engine.contract.Variant;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.yaml.Faults;
import nl.berichtenpoort.engine.yaml.Place;
import nl.berichtenpoort.engine.yaml.Placed;

/** Makes a version of a contract of its document and that of its framework, and checks the two against each other. */
final class ContractResolver {

    private final Drafts drafts;
    private final DocumentChecks checks;
    private final Faults faults;

    /** Everything that one version is made of. */
    private record Parts(
            Draft.Version version, Optional<Draft.Framework> framework, Standard law, Looptijd term, LocalDate from) {}

    ContractResolver(Drafts drafts, DocumentChecks checks, Faults faults) {
        this.drafts = drafts;
        this.checks = checks;
        this.faults = faults;
    }

    /** The version; empty if its framework is not there, which has been told. */
    Optional<ContractReader.Resolved> resolve(Draft.Version version) {
        Optional<Draft.Framework> framework = version.raamovereenkomst()
                .flatMap(name -> Optional.ofNullable(drafts.frameworks().get(name.value())));
        if (version.raamovereenkomst().isPresent() && framework.isEmpty()) {
            Placed<String> name = version.raamovereenkomst().get();
            if (!drafts.mayBeBroken(name.value())) {
                faults.error(
                        name.place(),
                        "framework-unknown",
                        name.value(),
                        String.join(", ", drafts.frameworks().keySet()));
            }
            return Optional.empty();
        }
        Looptijd term = version.looptijd()
                .or(() -> framework.map(Draft.Framework::looptijd))
                .orElseThrow();
        Standard law =
                version.wet().or(() -> framework.map(Draft.Framework::wet)).orElseThrow();
        Parts parts = new Parts(
                version,
                framework,
                law,
                term,
                version.geldigVanaf().map(Placed::value).orElse(term.van()));
        checkTerm(parts);
        checkClass(parts);
        Map<ProductCode, ProductDraft> products = products(parts);
        Set<String> gemeenten = gemeenten(parts);
        checkTariffs(parts, products.values());
        checkArrangements(parts, products, gemeenten);
        return Optional.of(new ContractReader.Resolved(contract(parts, products, gemeenten), version));
    }

    private static Contract contract(Parts parts, Map<ProductCode, ProductDraft> products, Set<String> gemeenten) {
        Draft.Version version = parts.version();
        Optional<Draft.Offer> general = parts.framework().map(Draft.Framework::offer);
        List<Indexatie> indexations = version.offer()
                .indexaties()
                .or(() -> general.flatMap(Draft.Offer::indexaties))
                .orElse(List.of());
        Afronding rounding = version.offer()
                .afronding()
                .or(() -> general.flatMap(Draft.Offer::afronding))
                .orElse(Afronding.CENT);
        Map<String, ProductDraft.SegmentDraft> segments = new HashMap<>();
        general.ifPresent(offer -> offer.segmenten()
                .forEach(segment -> segments.put(segment.segment().value(), segment)));
        version.offer()
                .segmenten()
                .forEach(segment -> segments.put(segment.segment().value(), segment));
        Map<ProductCode, Contractproduct> agreed = new HashMap<>();
        products.forEach((code, product) -> agreed.put(
                code,
                product.agreed(
                        Optional.ofNullable(segments.get(product.segment().value())), indexations, rounding)));
        Draft.Arrangements arranged = version.arrangements();
        return new Contract(
                version.id().value(),
                version.versie().value(),
                parts.from(),
                parts.law(),
                gemeenten,
                version.aanbieder().value(),
                version.onderaannemers(),
                parts.term(),
                version.raamovereenkomst().orElse(version.id()).value(),
                version.tariefklasse().map(Placed::value),
                agreed,
                arranged.clientstops(),
                arranged.wachtlijsten(),
                arranged.bestedingsruimten().stream().map(Placed::value).toList(),
                arranged.betalingen().stream().map(Placed::value).toList());
    }

    private void checkTerm(Parts parts) {
        parts.version().geldigVanaf().ifPresent(from -> {
            boolean first = parts.version().versie().value() == 1;
            if (first ? !from.value().equals(parts.term().van()) : !parts.term().bevat(from.value())) {
                faults.error(
                        from.place(),
                        first ? "first-version-not-at-start" : "outside-term",
                        from.value(),
                        parts.term().van(),
                        parts.term().einde());
            }
        });
        if (parts.version().geldigVanaf().isEmpty() && parts.version().versie().value() > 1) {
            faults.error(parts.version().versie().place(), "version-without-start");
        }
    }

    private void checkClass(Parts parts) {
        if (parts.framework().isEmpty()) {
            return;
        }
        List<String> known = parts.framework().get().tariefklassen().stream()
                .map(Placed::value)
                .toList();
        Optional<Placed<String>> its = parts.version().tariefklasse();
        if (its.isEmpty() && !known.isEmpty()) {
            faults.error(parts.version().id().place(), "class-missing", String.join(", ", known));
        }
        its.filter(name -> !known.contains(name.value()))
                .ifPresent(name -> faults.error(name.place(), "class-unknown", name.value(), String.join(", ", known)));
    }

    /** The framework's products that were chosen, and the contract's own instead of or beside them. */
    private Map<ProductCode, ProductDraft> products(Parts parts) {
        Draft.Version version = parts.version();
        Map<ProductCode, ProductDraft> products = new LinkedHashMap<>();
        Set<String> segments = DocumentChecks.names(version.offer());
        List<String> classes = List.of();
        Set<ProductCode> stays = new HashSet<>();
        if (parts.framework().isPresent()) {
            Draft.Framework framework = parts.framework().get();
            version.kiest().ifPresent(chosen -> chosen.forEach(one -> checkChoice(one, framework)));
            framework.offer().producten().stream()
                    .filter(product -> version.kiest().isEmpty()
                            || version.kiest().get().stream()
                                    .anyMatch(one -> one.value()
                                            .omvat(
                                                    product.product(),
                                                    product.segment().value())))
                    .forEach(product -> products.put(product.product(), product));
            DocumentChecks.Known known = DocumentChecks.known(framework);
            for (ProductDraft.SegmentDraft segment : version.offer().segmenten()) {
                if (framework.offer().segmenten().stream()
                        .anyMatch(other ->
                                other.segment().value().equals(segment.segment().value()))) {
                    faults.error(
                            segment.segment().place(),
                            "segment-twice",
                            segment.segment().value());
                }
            }
            segments.addAll(known.segmenten());
            classes = List.copyOf(known.tariefklassen());
            stays.addAll(known.producten());
        }
        version.offer().producten().forEach(product -> {
            products.put(product.product(), product);
            stays.add(product.product());
        });
        checks.offer(
                version.offer(),
                parts.law(),
                parts.term(),
                new DocumentChecks.Known(segments, Set.copyOf(classes), stays));
        return products;
    }

    private void checkChoice(Placed<Selectie> chosen, Draft.Framework framework) {
        boolean somethingChosen = framework.offer().producten().stream()
                .anyMatch(product -> chosen.value()
                        .omvat(product.product(), product.segment().value()));
        // A segment that is free to enter has no products; a provider may take part in it all the same.
        boolean freeToEnter = framework.offer().segmenten().stream()
                .anyMatch(segment -> !segment.toegewezen()
                        && chosen.value()
                                .equals(new Selectie.Segment(segment.segment().value())));
        if (!somethingChosen && !freeToEnter) {
            faults.error(
                    chosen.place(),
                    "choice-unknown",
                    chosen.value().geschreven(),
                    framework.id().value());
        }
    }

    private Set<String> gemeenten(Parts parts) {
        List<Placed<String>> own = parts.version().offer().gemeenten();
        Set<String> all = new HashSet<>();
        parts.framework()
                .ifPresent(framework -> framework.offer().gemeenten().forEach(gemeente -> all.add(gemeente.value())));
        if (own.isEmpty()) {
            return all;
        }
        Set<String> chosen = new HashSet<>();
        for (Placed<String> gemeente : own) {
            chosen.add(gemeente.value());
            if (parts.framework().isPresent() && !all.contains(gemeente.value())) {
                faults.error(
                        gemeente.place(),
                        "gemeente-not-in-framework",
                        gemeente.value(),
                        parts.framework().get().id().value());
            }
        }
        return chosen;
    }

    /** From the first day of the version on there is a tariff for this provider. */
    private void checkTariffs(Parts parts, Iterable<ProductDraft> products) {
        Optional<String> its = parts.version().tariefklasse().map(Placed::value);
        for (ProductDraft product : products) {
            List<FundingDraft.TariffDraft> tariffs = product.bekostiging().tarieven();
            for (FundingDraft.TariffDraft tariff : tariffs) {
                if (tariff.tarief().voor(its).isEmpty()) {
                    faults.error(tariff.place(), "tariff-not-for-class", product.product(), its.orElse("-"));
                }
            }
            if (!tariffs.isEmpty() && tariffs.get(0).tarief().vanaf().isAfter(parts.from())) {
                faults.error(
                        tariffs.get(0).place(),
                        "tariff-too-late",
                        product.product(),
                        tariffs.get(0).tarief().vanaf(),
                        parts.from());
            }
        }
    }

    private void checkArrangements(Parts parts, Map<ProductCode, ProductDraft> products, Set<String> gemeenten) {
        Draft.Arrangements arranged = parts.version().arrangements();
        for (Placed<Selectie> selection : arranged.selecties()) {
            boolean something = selection.value() instanceof Selectie.Alles
                    || products.values().stream()
                            .anyMatch(product -> selection
                                    .value()
                                    .omvat(product.product(), product.segment().value()));
            if (!something) {
                faults.error(
                        selection.place(), "selection-empty", selection.value().geschreven());
            }
        }
        arranged.bestedingsruimten()
                .forEach(room -> checkYear(parts, room.place(), room.value().jaar()));
        for (Placed<Betaling> placed : arranged.betalingen()) {
            Betaling payment = placed.value();
            checkYear(parts, placed.place(), payment.jaar());
            if (!gemeenten.contains(payment.gemeente())) {
                List<String> known = new ArrayList<>(gemeenten);
                known.sort(null);
                faults.error(placed.place(), "payment-gemeente", payment.gemeente(), String.join(", ", known));
            }
            Optional<ProductDraft> product = Optional.ofNullable(products.get(payment.product()));
            if (product.isEmpty()) {
                faults.error(placed.place(), "payment-product-unknown", payment.product());
            } else if (payment.voorschot()) {
                if (product.get().bekostiging().wijze() != Wijze.WERKELIJKE_KOSTEN) {
                    faults.error(placed.place(), "advance-unfit", payment.product());
                }
            } else if (product.get().bekostiging().wijze().variant() != Variant.TAAK) {
                faults.error(placed.place(), "payment-unfit", payment.product());
            }
        }
    }

    private void checkYear(Parts parts, Place place, int year) {
        if (year < parts.term().van().getYear() || year > parts.term().einde().getYear()) {
            faults.error(
                    place,
                    "year-outside-term",
                    Integer.toString(year),
                    parts.term().van(),
                    parts.term().einde());
        }
    }
}
