package nl.berichtenpoort.engine.casefile;

import java.util.Objects;
import java.util.Optional;

/**
 * A municipality's answer to a request: the Antwoord of a 319.
 *
 * @param relation between whom
 * @param referentieAanbieder the request that it answers (TR355)
 * @param verzoekAntwoord 1 rejected, 2 under examination
 * @param redenAfwijzing why it is rejected
 * @param gemeente the municipality whose client it is by the residence principle
 */
public record VerzoekAntwoord(
        Relation relation,
        String referentieAanbieder,
        String verzoekAntwoord,
        Optional<String> redenAfwijzing,
        Optional<String> gemeente)
        implements CaseFileChange {

    /** VerzoekAntwoord of a request that was rejected. */
    public static final String AFGEWEZEN = "1";
    /** VerzoekAntwoord of a request that is being examined. */
    public static final String IN_ONDERZOEK = "2";

    public VerzoekAntwoord {
        Objects.requireNonNull(relation);
        Objects.requireNonNull(referentieAanbieder);
        Objects.requireNonNull(verzoekAntwoord);
        Objects.requireNonNull(redenAfwijzing);
        Objects.requireNonNull(gemeente);
    }
}
