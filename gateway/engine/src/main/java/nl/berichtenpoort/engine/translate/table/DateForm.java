package nl.berichtenpoort.engine.translate.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** How a day is written. */
public enum DateForm {
    /** 2026-05-01. */
    JAAR_MAAND_DAG("jjjj-mm-dd", "uuuu-MM-dd"),
    /** 01-05-2026. */
    DAG_MAAND_JAAR("dd-mm-jjjj", "dd-MM-uuuu"),
    /** 01/05/2026. */
    DAG_MAAND_JAAR_STREEP("dd/mm/jjjj", "dd/MM/uuuu"),
    /** 20260501. */
    ACHT_CIJFERS("jjjjmmdd", "uuuuMMdd"),
    /** 01052026. */
    ACHT_CIJFERS_DAG_EERST("ddmmjjjj", "ddMMuuuu");

    private static final int LAST_YEAR = 9999;

    private final String word;
    private final DateTimeFormatter formatter;

    DateForm(String word, String pattern) {
        this.word = word;
        this.formatter = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** The word in mapping files. */
    public String word() {
        return word;
    }

    /** Whether a day can be written so: its year has four digits. */
    boolean canWrite(LocalDate day) {
        return day.getYear() >= 0 && day.getYear() <= LAST_YEAR;
    }

    /** A day that {@link #canWrite can be written}. */
    String write(LocalDate day) {
        return formatter.format(day);
    }

    /** Whether a text is a day in this form. */
    boolean fits(String text) {
        try {
            return text.length() == word.length() && canWrite(LocalDate.parse(text, formatter));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
