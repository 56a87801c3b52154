package nl.berichtenpoort.engine.translate.table;

import java.math.BigDecimal;
import java.util.Locale;

/** What stands before the cents of an amount. */
public enum DecimalMark {
    /** As Dutch spreadsheets read it. */
    KOMMA(','),
    /** As most programs read it. */
    PUNT('.');

    private static final int CENT_DIGITS = 2;

    private final char mark;

    DecimalMark(char mark) {
        this.mark = mark;
    }

    /** The character. */
    public char mark() {
        return mark;
    }

    /** The word in settings and mapping files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Cents as euros with two decimals, nothing between thousands. */
    public String euros(long cents) {
        return BigDecimal.valueOf(cents, CENT_DIGITS).toPlainString().replace('.', mark);
    }
}
