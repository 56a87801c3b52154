package nl.berichtenpoort.engine.translate.table;

import java.util.Locale;

/** What stands between the fields of a flat file. */
public enum Separator {
    /** As RFC 4180 has it. */
    KOMMA(','),
    /** As Dutch spreadsheets want it. */
    PUNTKOMMA(';');

    private final char character;

    Separator(char character) {
        this.character = character;
    }

    /** The character. */
    public char character() {
        return character;
    }

    /** The word in settings and mapping files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
