package nl.berichtenpoort.engine.steering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.Staand;
import nl.berichtenpoort.engine.casefile.StartProduct;
import nl.berichtenpoort.engine.casefile.StopProduct;

/**
 * Makes trajectories out of the starts and stops that stand. The order of messages means nothing (OP080): days tell what
 * belongs together. A stop says when delivery began, so one without a start has its begin all the same.
 */
final class Trajecten {

    /** The last one ends it; of two on a day the later message. */
    private static final Comparator<Recorded<StopProduct>> LAST =
            Comparator.<Recorded<StopProduct>, LocalDate>comparing(
                            found -> found.value().einddatum())
                    .thenComparingLong(Recorded::messageId);

    private Trajecten() {}

    /** What is delivered under one allocation or, by task, of one product. */
    private record Reeks(Relation relation, Optional<Long> nummer, Optional<Product> taak) {
        static Reeks van(StartProduct.Key key) {
            return new Reeks(
                    key.relation(),
                    key.toewijzingNummer(),
                    key.toewijzingNummer().isPresent() ? Optional.empty() : key.product());
        }
    }

    /** What is said of deliveries that began on one day. */
    private static final class Levering {
        private Optional<Product> product = Optional.empty();
        private Optional<Recorded<StopProduct>> stop = Optional.empty();

        void is(Optional<Product> named) {
            product = product.or(() -> named);
        }

        void stops(Recorded<StopProduct> found) {
            if (stop.filter(known -> LAST.compare(known, found) >= 0).isEmpty()) {
                stop = Optional.of(found);
            }
        }
    }

    /** The trajectories of a client, in time. */
    static List<Traject> van(Clientfeiten feiten) {
        Map<Reeks, TreeMap<LocalDate, Levering>> reeksen = new HashMap<>();
        for (Recorded<StartProduct> start : Staand.starts(feiten.starts())) {
            levering(reeksen, start.value().key());
        }
        for (Recorded<StopProduct> stop : Staand.stops(feiten.stops())) {
            Levering levering = levering(reeksen, stop.value().start());
            if (!stop.value().tijdelijk()) {
                levering.stops(stop);
            }
        }
        List<Traject> found = new ArrayList<>();
        reeksen.forEach((reeks, leveringen) -> found.addAll(trajecten(reeks, leveringen)));
        found.sort(Traject.IN_TIME);
        return found;
    }

    private static Levering levering(Map<Reeks, TreeMap<LocalDate, Levering>> reeksen, StartProduct.Key key) {
        Levering levering = reeksen.computeIfAbsent(Reeks.van(key), first -> new TreeMap<>())
                .computeIfAbsent(key.begindatum(), first -> new Levering());
        levering.is(key.product());
        return levering;
    }

    /** A delivery goes on with the one before it unless that had ended for good before its first day. */
    private static List<Traject> trajecten(Reeks reeks, TreeMap<LocalDate, Levering> leveringen) {
        List<Traject> found = new ArrayList<>();
        for (Map.Entry<LocalDate, Levering> entry : leveringen.entrySet()) {
            LocalDate begin = entry.getKey();
            Optional<StopProduct> stop = entry.getValue().stop.map(Recorded::value);
            Optional<Traject> vorige = found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
            boolean gaatVerder = vorige.isPresent()
                    && vorige.get().einde().filter(begin::isAfter).isEmpty();
            if (gaatVerder) {
                found.set(found.size() - 1, verder(vorige.get(), stop));
            } else {
                found.add(new Traject(
                        reeks.relation(), reeks.nummer(), found.size() + 1, entry.getValue().product, begin, stop));
            }
        }
        return found;
    }

    private static Traject verder(Traject traject, Optional<StopProduct> stop) {
        boolean later = stop.isPresent()
                && traject.einde()
                        .filter(known -> !stop.get().einddatum().isAfter(known))
                        .isEmpty();
        return later
                ? new Traject(
                        traject.relation(),
                        traject.toewijzingNummer(),
                        traject.volgnummer(),
                        traject.product(),
                        traject.begin(),
                        stop)
                : traject;
    }
}
