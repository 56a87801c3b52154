package nl.berichtenpoort.app.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what totals are told apart. */
public enum LedgerGroup {
    WET("standard"),
    GEMEENTE("gemeente"),
    AANBIEDER("aanbieder"),
    MAAND("to_char(maand, 'YYYY-MM')"),
    SEGMENT("segment"),
    PRODUCT("categorie || ' ' || code"),
    CONTRACT("contract");

    private final String sql;

    LedgerGroup(String sql) {
        this.sql = sql;
    }

    /** The expression in SQL. */
    String sql() {
        return sql;
    }

    /** Its name in requests and answers: {@code maand}. */
    public String woord() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The group with this name. */
    public static Optional<LedgerGroup> of(String woord) {
        return Arrays.stream(values())
                .filter(group -> group.woord().equals(woord))
                .findFirst();
    }
}
