package nl.berichtenpoort.engine.message;

import java.math.BigInteger;
import java.time.LocalDate;

/**
 * Dates of messages that passed their schema. An {@code xs:date} may have a year of more than four digits or before the
 * common era; such a year is kept where {@link LocalDate} can hold it and else becomes its nearest date, so that a rule
 * which compares dates gives the right answer for every date that the schema lets through.
 */
public final class XsdDate {

    /** Of {@code 2026-02-09}. */
    private static final int USUAL_LENGTH = 10;

    private static final BigInteger MAX_YEAR = BigInteger.valueOf(LocalDate.MAX.getYear());

    private XsdDate() {}

    /**
     * The date that the text of an element means.
     *
     * @param text an {@code xs:date} without time zone; white space around it is allowed
     * @throws IllegalArgumentException if the text is no date, which the schema layer rules out
     */
    public static LocalDate parse(String text) {
        String lexical = text.strip();
        int length = lexical.length();
        boolean beforeCommonEra = lexical.startsWith("-");
        try {
            if (length == USUAL_LENGTH && !beforeCommonEra) {
                return LocalDate.of(Integer.parseInt(lexical, 0, 4, 10), month(lexical), day(lexical));
            }
            String digits = lexical.substring(beforeCommonEra ? 1 : 0, length - 6);
            BigInteger year = new BigInteger(digits);
            if (year.compareTo(MAX_YEAR) > 0) {
                return beforeCommonEra ? LocalDate.MIN : LocalDate.MAX;
            }
            // XSD 1.0 knows no year zero: -0001 is the year that ISO 8601 and LocalDate call 0.
            return LocalDate.of(
                    beforeCommonEra ? 1 - year.intValueExact() : year.intValueExact(), month(lexical), day(lexical));
        } catch (IndexOutOfBoundsException | NumberFormatException | java.time.DateTimeException e) {
            throw new IllegalArgumentException("Not an xs:date", e);
        }
    }

    private static int month(String lexical) {
        return Integer.parseInt(lexical, lexical.length() - 5, lexical.length() - 3, 10);
    }

    private static int day(String lexical) {
        return Integer.parseInt(lexical, lexical.length() - 2, lexical.length(), 10);
    }
}
