package nl.berichtenpoort.engine.casefile;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/**
 * A version of an allocation: a ToegewezenProduct of a 301. The version with the newest Toewijzingsdatum and
 * Toewijzingstijd is the one that counts (IV013).
 *
 * @param relation between whom
 * @param bsn the client
 * @param toewijzingNummer unique within the municipality and the law (TR332)
 * @param referentieAanbieder the request that this version honours (TR379)
 * @param product empty for a generic allocation
 * @param toewijzingsdatum when the municipality decided on this version
 * @param toewijzingstijd as the date
 * @param ingangsdatum first day
 * @param einddatum last day
 * @param redenWijziging why it changed; 13 is removed
 * @param omvang how much
 * @param budget the sum as in the message
 * @param commentaar remark
 */
public record Toewijzing(
        Relation relation,
        Bsn bsn,
        long toewijzingNummer,
        Optional<String> referentieAanbieder,
        Optional<Product> product,
        LocalDate toewijzingsdatum,
        LocalTime toewijzingstijd,
        LocalDate ingangsdatum,
        Optional<LocalDate> einddatum,
        Optional<String> redenWijziging,
        Optional<Omvang> omvang,
        Optional<Long> budget,
        Optional<String> commentaar)
        implements CaseFileChange {

    /** RedenWijziging of an allocation that was removed. */
    public static final String VERWIJDERD = "13";

    public Toewijzing {
        Objects.requireNonNull(relation);
        Objects.requireNonNull(bsn);
        Objects.requireNonNull(referentieAanbieder);
        Objects.requireNonNull(product);
        Objects.requireNonNull(toewijzingsdatum);
        Objects.requireNonNull(toewijzingstijd);
        Objects.requireNonNull(ingangsdatum);
        Objects.requireNonNull(einddatum);
        Objects.requireNonNull(redenWijziging);
        Objects.requireNonNull(omvang);
        Objects.requireNonNull(budget);
        Objects.requireNonNull(commentaar);
    }

    /** Whether this version removes the allocation (RedenWijziging 13). */
    public boolean verwijderd() {
        return redenWijziging.filter(VERWIJDERD::equals).isPresent();
    }
}
