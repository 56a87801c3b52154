package nl.berichtenpoort.engine.contract.verdict;

import java.util.Objects;
import java.util.Optional;

/**
 * The decision on one request: an AangevraagdProduct of a 315, or a whole 317.
 *
 * @param referentieAanbieder what the 319 repeats
 * @param besluit the decision
 * @param gemeente the municipality that is responsible, with a refusal by the residence principle (IV095)
 */
public record VerzoekOordeel(String referentieAanbieder, Besluit besluit, Optional<String> gemeente) {
    public VerzoekOordeel {
        Objects.requireNonNull(referentieAanbieder);
        Objects.requireNonNull(besluit);
        Objects.requireNonNull(gemeente);
    }
}
