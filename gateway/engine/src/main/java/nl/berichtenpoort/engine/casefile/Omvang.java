package nl.berichtenpoort.engine.casefile;

import java.util.Objects;

/**
 * How much (CDT_Omvang).
 *
 * @param volume number of units
 * @param eenheid unit (WJ756)
 * @param frequentie in which period (WMO757)
 */
public record Omvang(long volume, String eenheid, String frequentie) {
    public Omvang {
        Objects.requireNonNull(eenheid);
        Objects.requireNonNull(frequentie);
    }
}
