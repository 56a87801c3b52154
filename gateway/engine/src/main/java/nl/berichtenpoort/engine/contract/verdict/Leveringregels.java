package nl.berichtenpoort.engine.contract.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.StartProduct;
import nl.berichtenpoort.engine.casefile.StopProduct;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.Acceptatieplicht;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.Variant;
import nl.berichtenpoort.engine.message.MessageNode;

/**
 * The rules on starts (305) and stops (307). They only signal: a start or stop is a fact, and the one thing that the
 * standard refuses here, a missing ToewijzingNummer, is TR019.
 */
final class Leveringregels {

    /** The rules on starts. */
    static final Set<String> VAN_STARTS = Set.of(
            "contract-onderaannemer",
            "contract-geen-contract",
            "contract-taak-nummer",
            "contract-start-stop",
            "contract-verwijzing",
            "contract-start-te-laat");

    /** The rules on stops. */
    static final Set<String> VAN_STOPS = Set.of(
            "contract-onderaannemer",
            "contract-geen-contract",
            "contract-taak-nummer",
            "contract-start-stop",
            "contract-acceptatieplicht");

    /** RedenBeeindiging: ended early by the provider (JZ588 and WMO588). */
    private static final Set<String> DOOR_AANBIEDER = Set.of("33", "22");

    private final Vraagstuk vraagstuk;
    private final Map<Long, Toewijzing> toewijzingen = new HashMap<>();
    private final List<Levering> leveringen = new ArrayList<>();

    /**
     * A start or stop.
     *
     * @param node the element that says it
     * @param nummer its allocation
     * @param toewijzing that allocation in its first version, if it is known
     * @param begindatum first day of the delivery
     * @param redenBeeindiging of a stop
     * @param hervat whether it is a start after an earlier one on the allocation, as after a stop for a time
     * @param afspraken what is agreed about its product on that day
     */
    private record Levering(
            MessageNode node,
            Optional<Long> nummer,
            Optional<Toewijzing> toewijzing,
            LocalDate begindatum,
            Optional<String> redenBeeindiging,
            boolean hervat,
            List<Afspraak> afspraken) {

        /** Whether it is the start that begins the care of an allocation that is known. */
        boolean isEersteStart() {
            return redenBeeindiging.isEmpty() && !hervat && toewijzing.isPresent();
        }
    }

    private Leveringregels(Vraagstuk vraagstuk) {
        this.vraagstuk = vraagstuk;
        List<StartProduct> starts = vraagstuk.inhoud(StartProduct.class);
        List<StopProduct> stops = vraagstuk.inhoud(StopProduct.class);
        Set<Long> nummers = new HashSet<>();
        starts.forEach(start -> start.toewijzingNummer().ifPresent(nummers::add));
        stops.forEach(stop -> stop.toewijzingNummer().ifPresent(nummers::add));
        vraagstuk.caseFile().versies(vraagstuk.relation(), nummers).stream()
                .map(Recorded::value)
                .filter(versie -> versie.bsn().equals(vraagstuk.bsn()))
                .forEach(versie -> toewijzingen.merge(
                        versie.toewijzingNummer(),
                        versie,
                        (one, other) -> other.toewijzingsdatum().isBefore(one.toewijzingsdatum()) ? other : one));
        List<StartProduct> eerdere = eerdereStarts(starts);
        List<MessageNode> startNodes = new ArrayList<>();
        vraagstuk.bericht().forEach(startNodes::add, "Client", "StartProducten", "StartProduct");
        for (int i = 0; i < starts.size(); i++) {
            StartProduct start = starts.get(i);
            if (!start.verwijdert()) {
                boolean hervat = eerdere.stream()
                        .anyMatch(eerder -> eerder.toewijzingNummer().equals(start.toewijzingNummer())
                                && eerder.begindatum().isBefore(start.begindatum()));
                add(
                        startNodes.get(i),
                        start.toewijzingNummer(),
                        start.product(),
                        start.begindatum(),
                        Optional.empty(),
                        hervat);
            }
        }
        List<MessageNode> stopNodes = new ArrayList<>();
        vraagstuk.bericht().forEach(stopNodes::add, "Client", "StopProducten", "StopProduct");
        for (int i = 0; i < stops.size(); i++) {
            StopProduct stop = stops.get(i);
            if (!stop.verwijdert()) {
                add(
                        stopNodes.get(i),
                        stop.toewijzingNummer(),
                        stop.product(),
                        stop.begindatum(),
                        Optional.of(stop.redenBeeindiging()),
                        false);
            }
        }
    }

    /** The client's starts of earlier messages that these do not remove. */
    private List<StartProduct> eerdereStarts(List<StartProduct> starts) {
        if (starts.isEmpty()) {
            return List.of();
        }
        Set<StartProduct.Key> verwijderd = new HashSet<>();
        starts.stream().filter(StartProduct::verwijdert).forEach(start -> verwijderd.add(start.key()));
        return vraagstuk.caseFile().starts(vraagstuk.relation(), Set.of(vraagstuk.bsn())).stream()
                .map(Recorded::value)
                .filter(start -> !verwijderd.contains(start.key()))
                .toList();
    }

    private void add(
            MessageNode node,
            Optional<Long> nummer,
            Optional<Product> product,
            LocalDate begindatum,
            Optional<String> redenBeeindiging,
            boolean hervat) {
        leveringen.add(new Levering(
                node,
                nummer,
                nummer.map(toewijzingen::get),
                begindatum,
                redenBeeindiging,
                hervat,
                vraagstuk.afspraken(product, begindatum)));
    }

    static void check(Vraagstuk vraagstuk, Meldingen meldingen) {
        Leveringregels regels = new Leveringregels(vraagstuk);
        meldingen.regel("contract-onderaannemer", () -> regels.onderaannemer(meldingen));
        meldingen.regel("contract-geen-contract", () -> regels.geenContract(meldingen));
        meldingen.regel("contract-taak-nummer", () -> regels.taakNummer(meldingen));
        meldingen.regel("contract-start-stop", () -> regels.startStop(meldingen));
        meldingen.regel("contract-verwijzing", () -> regels.verwijzing(meldingen));
        meldingen.regel("contract-start-te-laat", () -> regels.startTeLaat(meldingen));
        meldingen.regel("contract-acceptatieplicht", () -> regels.acceptatieplicht(meldingen));
    }

    /** Only the main contractor delivers to the municipality. */
    private void onderaannemer(Meldingen meldingen) {
        for (Levering levering : leveringen) {
            List<String> hoofd = vraagstuk.hoofdaannemers(levering.begindatum());
            if (!hoofd.isEmpty()) {
                meldingen.signaal("contract-onderaannemer", levering.node(), String.join(", ", hoofd));
            }
        }
    }

    /** There is a contract on the first day of the delivery. */
    private void geenContract(Meldingen meldingen) {
        for (Levering levering : leveringen) {
            if (vraagstuk.zonderContract(levering.begindatum())) {
                meldingen.signaal(
                        "contract-geen-contract",
                        levering.node(),
                        vraagstuk.relation().aanbieder(),
                        levering.begindatum());
            }
        }
    }

    /** A task has no allocation, so no ToewijzingNummer. */
    private void taakNummer(Meldingen meldingen) {
        for (Levering levering : leveringen) {
            if (levering.nummer().isPresent() && isTaak(levering)) {
                meldingen.signaal(
                        "contract-taak-nummer",
                        levering.node().at("ToewijzingNummer").orElse(levering.node()),
                        product(levering));
            }
        }
    }

    /** Starts and stops of a task are sent only where that is agreed. */
    private void startStop(Meldingen meldingen) {
        for (Levering levering : leveringen) {
            if (isTaak(levering)
                    && levering.afspraken().stream()
                            .noneMatch(afspraak -> afspraak.product().startEnStop())) {
                meldingen.signaal("contract-start-stop", levering.node(), product(levering));
            }
        }
    }

    /** Care begins while the referral or decision, which the allocation followed, is still valid. */
    private void verwijzing(Meldingen meldingen) {
        for (Levering levering : leveringen) {
            if (levering.isEersteStart()) {
                LocalDate dag = levering.toewijzing().get().toewijzingsdatum();
                boolean verlopen = !levering.afspraken().isEmpty()
                        && levering.afspraken().stream()
                                .allMatch(afspraak -> afspraak.product()
                                        .grenzen()
                                        .verwijzingGeldig()
                                        .filter(geldig -> levering.begindatum().isAfter(dag.plus(geldig)))
                                        .isPresent());
                if (verlopen) {
                    meldingen.signaal(
                            "contract-verwijzing",
                            levering.node().at("Begindatum").orElse(levering.node()),
                            dag,
                            product(levering));
                }
            }
        }
    }

    /** Under a duty to accept, care starts in time, unless the waiting list is full. */
    private void startTeLaat(Meldingen meldingen) {
        for (Levering levering : leveringen) {
            if (levering.isEersteStart()) {
                LocalDate eersteDag = levering.toewijzing().get().ingangsdatum();
                List<LocalDate> uiterlijk = levering.afspraken().stream()
                        .flatMap(afspraak -> uiterlijkeStart(afspraak, eersteDag).stream())
                        .filter(levering.begindatum()::isAfter)
                        .toList();
                if (!uiterlijk.isEmpty()
                        && uiterlijk.size() == levering.afspraken().size()) {
                    meldingen.signaal(
                            "contract-start-te-laat",
                            levering.node().at("Begindatum").orElse(levering.node()),
                            product(levering),
                            Collections.max(uiterlijk));
                }
            }
        }
    }

    /** The last day to start, if one is agreed and no waiting list suspends it. */
    private static Optional<LocalDate> uiterlijkeStart(Afspraak afspraak, LocalDate eersteDag) {
        return afspraak.product()
                .acceptatieplicht()
                .filter(plicht -> !afspraak.contract().wachtlijst(afspraak.product(), eersteDag))
                .flatMap(Acceptatieplicht::startBinnen)
                .map(eersteDag::plus);
    }

    /** Under a duty to accept a provider does not send a client away. */
    private void acceptatieplicht(Meldingen meldingen) {
        for (Levering levering : leveringen) {
            boolean doorAanbieder =
                    levering.redenBeeindiging().filter(DOOR_AANBIEDER::contains).isPresent();
            boolean plicht = !levering.afspraken().isEmpty()
                    && levering.afspraken().stream()
                            .allMatch(afspraak ->
                                    afspraak.product().acceptatieplicht().isPresent()
                                            && !afspraak.contract()
                                                    .wachtlijst(afspraak.product(), levering.begindatum()));
            if (doorAanbieder && plicht) {
                meldingen.signaal(
                        "contract-acceptatieplicht",
                        levering.node().at("RedenBeeindiging").orElse(levering.node()),
                        product(levering));
            }
        }
    }

    private static boolean isTaak(Levering levering) {
        return !levering.afspraken().isEmpty()
                && levering.afspraken().stream()
                        .allMatch(afspraak -> afspraak.product().variant() == Variant.TAAK);
    }

    private static String product(Levering levering) {
        return levering.node()
                .value("Product", "Categorie")
                .map(categorie -> categorie
                        + levering.node()
                                .value("Product", "Code")
                                .map(code -> " " + code)
                                .orElse(""))
                .orElse("-");
    }
}
