package nl.berichtenpoort.engine.contract;

import java.util.Objects;
import java.util.Optional;

/**
 * The price of keeping a bed free while a client is away: invoiced as a product of its own, for days on which the stay
 * itself is not invoiced.
 *
 * @param voor the stay that it belongs to
 * @param dagenPerJaar the most days in a calendar year for a client, if that is agreed
 */
public record Afwezigheid(ProductCode voor, Optional<Integer> dagenPerJaar) {
    public Afwezigheid {
        Objects.requireNonNull(voor);
        Objects.requireNonNull(dagenPerJaar);
    }
}
