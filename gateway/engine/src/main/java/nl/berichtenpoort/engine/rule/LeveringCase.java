package nl.berichtenpoort.engine.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.StartProduct;
import nl.berichtenpoort.engine.casefile.StopProduct;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.Variant;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.rule.Inquiry.Placed;

/**
 * What the case file says about the starts of a 305 or the stops of a 307: the starts and stops of the client that stand,
 * that is, which no message removed.
 */
final class LeveringCase implements CaseData {

    private final Optional<ContractSet> contracts;
    private final Relation relation;
    private final List<Placed<StartProduct>> starts;
    private final List<Placed<StopProduct>> stops;
    private final Map<Long, Toewijzing> toewijzingen;
    private final LocalDate dagtekening;
    private final Map<StartProduct.Key, StartProduct> standingStarts = new HashMap<>();
    private final Set<StopProduct.Key> standingStops = new HashSet<>();
    private final Map<StartProduct.Key, List<StopProduct>> stopsByStart = new HashMap<>();

    /** Which starts follow each other on one allocation (TR326); where delivery is by task, on one product. */
    record Opdracht(Optional<Long> toewijzingNummer, Optional<Product> product) {
        static Opdracht of(StartProduct start) {
            return start.toewijzingNummer().isPresent()
                    ? new Opdracht(start.toewijzingNummer(), Optional.empty())
                    : new Opdracht(Optional.empty(), start.product());
        }
    }

    private LeveringCase(
            Inquiry inquiry,
            List<Placed<StartProduct>> starts,
            List<Placed<StopProduct>> stops,
            Map<Long, Toewijzing> toewijzingen,
            List<StartProduct> standingStarts,
            List<StopProduct> standingStops) {
        this.contracts = inquiry.contracts();
        this.relation = inquiry.relation();
        this.starts = starts;
        this.stops = stops;
        this.toewijzingen = toewijzingen;
        this.dagtekening = inquiry.dagtekening();
        standingStarts.forEach(start -> this.standingStarts.put(start.key(), start));
        Set<StopProduct.Key> removed = new HashSet<>();
        stops.stream().map(Placed::value).filter(StopProduct::verwijdert).forEach(stop -> removed.add(stop.key()));
        for (StopProduct stop : standingStops) {
            this.standingStops.add(stop.key());
            if (!removed.contains(stop.key())) {
                stopsByStart
                        .computeIfAbsent(stop.start(), key -> new ArrayList<>())
                        .add(stop);
            }
        }
    }

    static LeveringCase of(Inquiry inquiry) {
        List<Placed<StartProduct>> starts =
                inquiry.placed(StartProduct.class, nodes(inquiry.bericht(), "StartProducten", "StartProduct"));
        List<Placed<StopProduct>> stops =
                inquiry.placed(StopProduct.class, nodes(inquiry.bericht(), "StopProducten", "StopProduct"));
        List<Bsn> client = List.of(new Bsn(
                Elements.required(inquiry.bericht(), "Client", "Bsn").text().strip()));
        Set<Long> nummers = new HashSet<>();
        starts.forEach(start -> start.value().toewijzingNummer().ifPresent(nummers::add));
        stops.forEach(stop -> stop.value().toewijzingNummer().ifPresent(nummers::add));
        Map<Long, Toewijzing> toewijzingen = inquiry.toewijzingen(nummers);
        toewijzingen.values().removeIf(toewijzing -> !client.contains(toewijzing.bsn()));
        List<StartProduct> standingStarts = inquiry.caseFile().starts(inquiry.relation(), client).stream()
                .map(Recorded::value)
                .toList();
        List<StopProduct> standingStops = inquiry.caseFile().stops(inquiry.relation(), client).stream()
                .map(Recorded::value)
                .toList();
        return new LeveringCase(inquiry, starts, stops, toewijzingen, standingStarts, standingStops);
    }

    private static List<MessageNode> nodes(MessageNode bericht, String wrapper, String name) {
        return bericht.at("Client", wrapper).map(found -> found.children(name)).orElse(List.of());
    }

    List<Placed<StartProduct>> starts() {
        return starts;
    }

    List<Placed<StopProduct>> stops() {
        return stops;
    }

    /**
     * Whether the contracts say that a product is delivered by effort or output on a day, which takes an allocation. Where
     * they say nothing, or it may be of task, it is not.
     */
    boolean vraagtToewijzing(Optional<Product> product, LocalDate begindatum) {
        List<Afspraak> afspraken = contracts
                .map(set -> set.afspraken(relation, product, begindatum))
                .orElse(List.of());
        return !afspraken.isEmpty()
                && afspraken.stream().noneMatch(afspraak -> afspraak.product().variant() == Variant.TAAK);
    }

    /** Whether the client has an allocation with this number. */
    boolean isToegewezen(long nummer) {
        return toewijzingen.containsKey(nummer);
    }

    /** Whether a start with this key was sent before and stands. */
    boolean stands(StartProduct.Key start) {
        return standingStarts.containsKey(start);
    }

    /** Whether a stop with this key was sent before and stands. */
    boolean stands(StopProduct.Key stop) {
        return standingStops.contains(stop);
    }

    /** The stops of this start that were sent before and stand, without those that this message removes. */
    List<StopProduct> stopsOf(StartProduct.Key start) {
        return stopsByStart.getOrDefault(start, List.of());
    }

    /** Those of {@link #stopsOf} that are dated no later than this message, whichever arrives first (OP080). */
    List<StopProduct> earlierStopsOf(StartProduct.Key start) {
        return stopsOf(start).stream()
                .filter(stop -> isEarlier(stop.dagtekening()))
                .toList();
    }

    private boolean isEarlier(LocalDate other) {
        return !other.isAfter(dagtekening);
    }

    /**
     * On what a delivery goes on: there is a start that stands, that this message does not remove, and that no stop ended,
     * not even for a time (TR326). Starts and stops that are dated later than this message do not count, whichever arrives
     * first (OP080).
     */
    Set<Opdracht> lopend() {
        Set<StartProduct.Key> removed = starts.stream()
                .map(Placed::value)
                .filter(StartProduct::verwijdert)
                .map(StartProduct::key)
                .collect(Collectors.toSet());
        return standingStarts.values().stream()
                .filter(start -> isEarlier(start.dagtekening()))
                .filter(start -> !removed.contains(start.key()))
                .filter(start -> earlierStopsOf(start.key()).isEmpty())
                .map(Opdracht::of)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<LocalDate> ingangsdatums() {
        return toewijzingen.values().stream().map(Toewijzing::ingangsdatum).collect(Collectors.toSet());
    }
}
