package nl.berichtenpoort.app.journal;

import java.util.Optional;

/**
 * Makes texts of others storable: PostgreSQL takes no NUL, and an index takes no row of more than a few kilobytes. A
 * hostile value must not keep a message out of the journal.
 */
final class Texts {

    /** Characters that the journal keeps of a text from outside. */
    static final int MOST = 256;

    private Texts() {}

    /** The text as it can be stored, or null for SQL's null where there is none. */
    static String storable(Optional<String> text) {
        return text.map(Texts::storable).orElse(null);
    }

    /** The text as it can be stored: without NUL, at most {@link #MOST} characters. */
    static String storable(String text) {
        return withoutNul(text.length() <= MOST ? text : text.substring(0, end(text)));
    }

    /** The text without NUL, at its full length. */
    static String withoutNul(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }

    private static int end(String text) {
        // Half a surrogate pair cannot be stored as UTF-8.
        return Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
    }
}
