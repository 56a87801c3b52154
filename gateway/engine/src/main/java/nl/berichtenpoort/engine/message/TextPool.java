package nl.berichtenpoort.engine.message;

/**
 * Shares equal short texts of one message: dates and codes repeat a great deal. A fixed table in which a newcomer
 * replaces what has its place; never grows. One for each reading, so nothing of a message outlives it.
 */
final class TextPool {

    private static final int SIZE = 512;
    private static final int MAX_LENGTH = 16;

    private final String[] texts = new String[SIZE];

    String text(char[] characters, int start, int length) {
        if (length > MAX_LENGTH) {
            return new String(characters, start, length);
        }
        int hash = length;
        for (int i = start; i < start + length; i++) {
            hash = hash * 31 + characters[i];
        }
        hash ^= hash >>> 15;
        int slot = hash & (SIZE - 1);
        String known = texts[slot];
        if (known != null && equal(known, characters, start, length)) {
            return known;
        }
        String text = new String(characters, start, length);
        texts[slot] = text;
        return text;
    }

    private static boolean equal(String text, char[] characters, int start, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != characters[start + i]) {
                return false;
            }
        }
        return true;
    }
}
