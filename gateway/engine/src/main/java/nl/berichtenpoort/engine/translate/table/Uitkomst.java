package nl.berichtenpoort.engine.translate.table;

import java.util.Locale;

/** What a column can tell of what became of an invoice line. */
enum Uitkomst {
    /** {@code toegekend}, {@code afgewezen}, or {@code ingediend} while there is no answer. */
    STATUS(ColumnKind.TEKST),
    /** What was submitted, below zero for credit. */
    INGEDIEND(ColumnKind.BEDRAG),
    /** What of it was granted: all or nothing; empty while there is no answer. */
    TOEGEKEND(ColumnKind.BEDRAG),
    /** What of it was rejected: nothing or all; empty while there is no answer. */
    AFGEWEZEN(ColumnKind.BEDRAG),
    /** The return codes that rejected the line, with blanks between. */
    RETOURCODES(ColumnKind.CODE),
    /** What those codes mean. */
    BETEKENIS(ColumnKind.TEKST),
    /** Identificatie of the answer. */
    ANTWOORD(ColumnKind.TEKST),
    /** Dagtekening of the answer. */
    ANTWOORDDATUM(ColumnKind.DATUM);

    private final ColumnKind kind;

    Uitkomst(ColumnKind kind) {
        this.kind = kind;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    ColumnKind kind() {
        return kind;
    }
}
