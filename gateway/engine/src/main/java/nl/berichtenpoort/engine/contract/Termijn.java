package nl.berichtenpoort.engine.contract;

import java.util.Objects;
import java.util.Set;

/**
 * An instalment of a fixed amount.
 *
 * @param deel per cent of the amount
 * @param moment when it is due
 * @param vervaltBij RedenBeeindiging (JZ588, WMO588) of a stop that makes it fall away
 */
public record Termijn(int deel, Moment moment, Set<String> vervaltBij) {
    public Termijn {
        Objects.requireNonNull(moment);
        vervaltBij = Set.copyOf(vervaltBij);
    }

    /** When an instalment is due, with its word in a contract file. */
    public enum Moment {
        /** When the care has started. */
        START("start"),
        /** When the care is completed: a stop that is not for a time. */
        AFRONDING("afronding");

        private final String woord;

        Moment(String woord) {
            this.woord = woord;
        }

        /** The word in contract files. */
        public String woord() {
            return woord;
        }
    }
}
