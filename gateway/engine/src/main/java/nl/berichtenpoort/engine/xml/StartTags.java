package nl.berichtenpoort.engine.xml;

import java.util.OptionalInt;

/** Looks for start tags that no parser should be given, in bytes of UTF-8 or another extension of ASCII. */
public final class StartTags {

    private StartTags() {}

    /**
     * A start tag with very many attributes costs a parser time that grows with their square, and it has read them all
     * before it can be asked. A start tag holds no other {@code <}, so one that is too long covers a whole window of
     * half its length without any: only such windows, which honest messages hardly have, are looked into.
     *
     * @param maxBytes bytes of a start tag, enforced to within half of it; at least 2
     * @return where the first start tag begins that is longer, if there is one
     */
    public static OptionalInt longerThan(byte[] bytes, int maxBytes) {
        int window = maxBytes / 2;
        boolean inside = false;
        for (int from = 0; from + window <= bytes.length; from += window) {
            int at = from;
            while (at < from + window && bytes[at] != '<') {
                at++;
            }
            boolean none = at == from + window;
            // In a run of windows without any, the first one has told.
            if (none && !inside) {
                int tag = lastTagBefore(bytes, from, window);
                if (tag >= 0 && isStartTag(bytes, tag) && isLong(bytes, tag, maxBytes)) {
                    return OptionalInt.of(tag);
                }
            }
            inside = none;
        }
        return OptionalInt.empty();
    }

    private static int lastTagBefore(byte[] bytes, int from, int window) {
        int tag = from - 1;
        while (tag >= from - window && tag >= 0) {
            if (bytes[tag] == '<') {
                return tag;
            }
            tag--;
        }
        return -1;
    }

    private static boolean isStartTag(byte[] bytes, int at) {
        return at + 1 < bytes.length && bytes[at + 1] != '!' && bytes[at + 1] != '?' && bytes[at + 1] != '/';
    }

    private static boolean isLong(byte[] bytes, int tag, int maxBytes) {
        int quote = 0;
        int last = Math.min(bytes.length, tag + maxBytes);
        for (int at = tag; at < last; at++) {
            int b = bytes[at];
            if (quote != 0) {
                quote = b == quote ? 0 : quote;
            } else if (b == '"' || b == '\'') {
                quote = b;
            } else if (b == '>') {
                return false;
            }
        }
        return last < bytes.length;
    }
}
