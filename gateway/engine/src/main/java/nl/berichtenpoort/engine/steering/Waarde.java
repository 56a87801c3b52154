package nl.berichtenpoort.engine.steering;

import java.math.BigDecimal;
import java.util.Objects;

/** A value in a row of a feed. */
public sealed interface Waarde {

    /** A text; empty where the traffic does not say. */
    record Tekst(String tekst) implements Waarde {
        public Tekst {
            Objects.requireNonNull(tekst);
        }
    }

    /** A number. */
    record Getal(BigDecimal getal) implements Waarde {
        public Getal {
            Objects.requireNonNull(getal);
        }

        /** A whole number. */
        public static Getal van(long getal) {
            return new Getal(BigDecimal.valueOf(getal));
        }
    }

    /** Whether something is so. */
    record JaNee(boolean ja) implements Waarde {}

    /** No value: suppressed, or there is none. */
    record Geen() implements Waarde {}
}
