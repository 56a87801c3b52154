package nl.berichtenpoort.engine.retour;

import java.util.Locale;

/**
 * Identifications for answers: {@code BP} and a sequence number in ten characters of base 36, so that a sequence that
 * never repeats gives identifications that never do, for whatever sender and type. The prefix keeps them apart from
 * those that a back-office gives under the same sender.
 */
public final class AnswerIdentification {

    /** The longest that Identificatie and IdentificatieRetour may be, in characters. */
    public static final int MAX_LENGTH = 12;

    private static final String PREFIX = "BP";
    private static final int DIGITS = MAX_LENGTH - PREFIX.length();
    private static final int BASE = 36;
    private static final long END = power();

    private AnswerIdentification() {}

    private static long power() {
        long power = 1;
        for (int i = 0; i < DIGITS; i++) {
            power *= BASE;
        }
        return power;
    }

    /**
     * The identification with a sequence number.
     *
     * @param sequence from 0 to 36^10 - 1
     * @throws IllegalArgumentException if the number is outside those bounds
     */
    public static String of(long sequence) {
        if (sequence < 0 || sequence >= END) {
            throw new IllegalArgumentException("sequence is from 0 to " + (END - 1) + ": " + sequence);
        }
        String digits = Long.toString(sequence, BASE).toUpperCase(Locale.ROOT);
        return PREFIX + "0".repeat(DIGITS - digits.length()) + digits;
    }
}
