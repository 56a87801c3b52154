package nl.berichtenpoort.engine.translate.table;

import java.util.Locale;

/** What a column can tell of the message or the row as a whole. */
enum Feit {
    /** The type of the message: JW301. */
    BERICHTTYPE,
    /** The law: jeugdwet or wmo. */
    WET,
    /** The name that the mapping file gives this kind of rows. */
    RIJ,
    /** The number of the row, from 1. */
    REGEL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
