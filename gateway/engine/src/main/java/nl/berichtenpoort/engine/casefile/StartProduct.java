package nl.berichtenpoort.engine.casefile;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A start of delivery: a StartProduct of a 305. Its logical key is client, ToewijzingNummer, Product and Begindatum
 * (IV008, IV096).
 *
 * @param relation between whom
 * @param bsn the client
 * @param toewijzingNummer the allocation; empty where delivery is by task
 * @param product the product
 * @param toewijzingIngangsdatum first day of the allocation
 * @param begindatum first day of the delivery
 * @param statusAanlevering 1 first delivery, 3 removes an earlier one with the same logical key
 * @param dagtekening the day on which the sender made the message (Header); {@link LocalDate#MIN} where it was not kept
 */
public record StartProduct(
        Relation relation,
        Bsn bsn,
        Optional<Long> toewijzingNummer,
        Optional<Product> product,
        Optional<LocalDate> toewijzingIngangsdatum,
        LocalDate begindatum,
        String statusAanlevering,
        LocalDate dagtekening)
        implements CaseFileChange {

    /** StatusAanlevering that removes an earlier delivery. */
    public static final String VERWIJDEREN = "3";

    public StartProduct {
        Objects.requireNonNull(relation);
        Objects.requireNonNull(bsn);
        Objects.requireNonNull(toewijzingNummer);
        Objects.requireNonNull(product);
        Objects.requireNonNull(toewijzingIngangsdatum);
        Objects.requireNonNull(begindatum);
        Objects.requireNonNull(statusAanlevering);
        Objects.requireNonNull(dagtekening);
    }

    /** Whether it removes an earlier start. */
    public boolean verwijdert() {
        return statusAanlevering.equals(VERWIJDEREN);
    }

    /** What two starts have in common if the standard takes them for the same one. */
    public Key key() {
        return new Key(relation, bsn, toewijzingNummer, product, begindatum);
    }

    /** The logical key. */
    public record Key(
            Relation relation,
            Bsn bsn,
            Optional<Long> toewijzingNummer,
            Optional<Product> product,
            LocalDate begindatum) {}
}
