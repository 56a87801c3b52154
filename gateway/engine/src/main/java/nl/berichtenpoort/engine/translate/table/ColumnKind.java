package nl.berichtenpoort.engine.translate.table;

/** What a column holds. */
public enum ColumnKind {
    /** Text as it stands in the message. */
    TEKST("tekst", false),
    /** A code as it stands in the message, leading zeros included. */
    CODE("code", false),
    /** What a code means, by the code list of its element. */
    BETEKENIS("betekenis", false),
    /** A day. */
    DATUM("datum", false),
    /** Euros with two decimals, below zero for credit; whole cents in the message. */
    BEDRAG("bedrag", true),
    /** A whole number. */
    GEHEEL("geheel", true),
    /** Yes or no. */
    JA_NEE("ja-nee", false);

    private final String word;
    private final boolean number;

    ColumnKind(String word, boolean number) {
        this.word = word;
        this.number = number;
    }

    /** The word in mapping files. */
    public String word() {
        return word;
    }

    /** Whether a fixed width is filled in front. */
    boolean isNumber() {
        return number;
    }

    /** Whether its values are text of others, which a spreadsheet could take for a formula. */
    boolean isText() {
        return this == TEKST || this == CODE || this == BETEKENIS;
    }
}
