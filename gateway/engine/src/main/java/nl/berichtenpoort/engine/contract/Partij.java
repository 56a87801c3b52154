package nl.berichtenpoort.engine.contract;

import java.util.Objects;

/**
 * A provider that a contract names.
 *
 * @param agb AGB code, eight digits
 * @param naam its name
 */
public record Partij(String agb, String naam) {
    public Partij {
        Objects.requireNonNull(agb);
        Objects.requireNonNull(naam);
    }
}
