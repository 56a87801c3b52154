package nl.berichtenpoort.engine.casefile;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A stop of delivery: a StopProduct of a 307. Its logical key is that of the start that it ends, with its last day and
 * whether it ends it for a time or for good: a stop for good may follow one for a time on the same day (TR414), and a
 * corrected Einddatum may go in one message with the removal of the wrong one (IV008). How many stops of which kind one
 * start may have is for TR413 and TR415.
 *
 * @param relation between whom
 * @param bsn the client
 * @param toewijzingNummer the allocation; empty where delivery is by task
 * @param product the product
 * @param toewijzingIngangsdatum first day of the allocation
 * @param begindatum first day of the delivery, as in the start
 * @param redenBeeindiging why; 20 is for a time
 * @param einddatum last day of the delivery
 * @param statusAanlevering 1 first delivery, 3 removes an earlier one with the same logical key
 * @param dagtekening the day on which the sender made the message (Header); {@link LocalDate#MIN} where it was not kept
 */
public record StopProduct(
        Relation relation,
        Bsn bsn,
        Optional<Long> toewijzingNummer,
        Optional<Product> product,
        Optional<LocalDate> toewijzingIngangsdatum,
        LocalDate begindatum,
        String redenBeeindiging,
        LocalDate einddatum,
        String statusAanlevering,
        LocalDate dagtekening)
        implements CaseFileChange {

    /** RedenBeeindiging of a stop after which delivery goes on. */
    public static final String TIJDELIJK = "20";

    public StopProduct {
        Objects.requireNonNull(relation);
        Objects.requireNonNull(bsn);
        Objects.requireNonNull(toewijzingNummer);
        Objects.requireNonNull(product);
        Objects.requireNonNull(toewijzingIngangsdatum);
        Objects.requireNonNull(begindatum);
        Objects.requireNonNull(redenBeeindiging);
        Objects.requireNonNull(einddatum);
        Objects.requireNonNull(statusAanlevering);
        Objects.requireNonNull(dagtekening);
    }

    /** Whether it removes an earlier stop. */
    public boolean verwijdert() {
        return statusAanlevering.equals(StartProduct.VERWIJDEREN);
    }

    /** Whether delivery is to go on later. */
    public boolean tijdelijk() {
        return redenBeeindiging.equals(TIJDELIJK);
    }

    /** What two stops have in common if the standard takes them for the same one. */
    public Key key() {
        return new Key(start(), einddatum, tijdelijk());
    }

    /** The logical key of the start that it ends. */
    public StartProduct.Key start() {
        return new StartProduct.Key(relation, bsn, toewijzingNummer, product, begindatum);
    }

    /** The logical key. */
    public record Key(StartProduct.Key start, LocalDate einddatum, boolean tijdelijk) {}
}
