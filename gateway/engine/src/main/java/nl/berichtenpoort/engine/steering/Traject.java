package nl.berichtenpoort.engine.steering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.StopProduct;

/**
 * Delivery from its first day until its last, temporary stops and restarts included.
 *
 * @param relation between whom
 * @param toewijzingNummer the allocation; empty where delivery is by task
 * @param volgnummer which one on this allocation, from 1: after a stop for good a new start is another one
 * @param product as the starts and stops name it; empty for a generic allocation
 * @param begin first day
 * @param stop the stop for good; empty while it goes on
 */
public record Traject(
        Relation relation,
        Optional<Long> toewijzingNummer,
        int volgnummer,
        Optional<Product> product,
        LocalDate begin,
        Optional<StopProduct> stop) {

    /** In the order of their first days. */
    static final Comparator<Traject> IN_TIME = Comparator.comparing(Traject::begin)
            .thenComparing(traject -> traject.relation.key())
            .thenComparingLong(traject -> traject.toewijzingNummer.orElse(0L))
            .thenComparing(traject -> traject.product.map(Product::toString).orElse(""))
            .thenComparingInt(Traject::volgnummer);

    public Traject {
        Objects.requireNonNull(relation);
        Objects.requireNonNull(toewijzingNummer);
        Objects.requireNonNull(product);
        Objects.requireNonNull(begin);
        Objects.requireNonNull(stop);
    }

    /** The last day; empty while it goes on. */
    public Optional<LocalDate> einde() {
        return stop.map(StopProduct::einddatum);
    }

    /** Calendar days from the first to the last, both counted; empty while it goes on. */
    public Optional<Integer> dagen() {
        return einde().map(last -> (int) ChronoUnit.DAYS.between(begin, last) + 1);
    }
}
