package nl.berichtenpoort.engine.casefile;

import java.util.Objects;

/**
 * An invoice line and what became of it.
 *
 * @param prestatie the line
 * @param oordeel what the newest answer to its invoice says
 */
public record BeoordeeldePrestatie(Prestatie prestatie, Oordeel oordeel) {
    public BeoordeeldePrestatie {
        Objects.requireNonNull(prestatie);
        Objects.requireNonNull(oordeel);
    }

    /** What a municipality says of an invoice line. */
    public enum Oordeel {
        /** Its invoice has no answer yet. */
        INGEDIEND,
        /** Granted whole. */
        TOEGEKEND,
        /** Rejected, itself or with its whole invoice. */
        AFGEWEZEN
    }
}
