package nl.berichtenpoort.engine.translate.json;

import java.util.List;
import java.util.Optional;

/**
 * Patterns of XSD in the dialect of JSON Schema (ECMA-262 with the flag u), where the same can be said there. What has no
 * sure equal is not translated: a schema that asks less than the XSD lets the XSD refuse, one that asks more would call
 * valid messages wrong.
 */
final class EcmaPattern {

    /** Mean themselves in XSD outside a class, and something else in ECMA. */
    private static final String ECMA_ONLY = "^$/";

    /** What a backslash makes to mean itself in both, also with the flag u. */
    private static final String ESCAPED_SELF = "\\|.^?*+{}()[]";

    private static final String WHITE = " \\t\\n\\r";

    private final String pattern;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private boolean failed;

    private EcmaPattern(String pattern) {
        this.pattern = pattern;
    }

    /** A pattern that a text fits as a whole if it fits one of these; empty if one of them cannot be said. */
    static Optional<String> anyOf(List<String> patterns) {
        StringBuilder all = new StringBuilder();
        for (String pattern : patterns) {
            EcmaPattern translation = new EcmaPattern(pattern);
            translation.translate();
            if (translation.failed) {
                return Optional.empty();
            }
            all.append(all.isEmpty() ? "" : "|").append(translation.out);
        }
        return Optional.of("^(?:" + all + ")$");
    }

    private void translate() {
        while (at < pattern.length() && !failed) {
            char c = pattern.charAt(at++);
            switch (c) {
                case '.' -> out.append("[^\\n\\r]");
                case '(' -> out.append("(?:");
                case '[' -> characterClass();
                case '\\' -> escape(false);
                default -> out.append(ECMA_ONLY.indexOf(c) >= 0 ? "\\" + c : String.valueOf(c));
            }
        }
    }

    private void characterClass() {
        int start = at;
        out.append('[');
        if (at < pattern.length() && pattern.charAt(at) == '^') {
            out.append('^');
            at++;
            start++;
        }
        while (at < pattern.length() && pattern.charAt(at) != ']' && !failed) {
            char c = pattern.charAt(at++);
            if (c == '[') {
                // One class taken from another.
                failed = true;
            } else if (c == '\\') {
                escape(true);
            } else if (c == '^') {
                out.append("\\^");
            } else if (c == '-' && (at - 1 == start || at < pattern.length() && pattern.charAt(at) == ']')) {
                out.append("\\-");
            } else {
                out.append(c);
            }
        }
        at++;
        out.append(']');
    }

    private void escape(boolean inClass) {
        char c = pattern.charAt(at++);
        if (c == 's') {
            out.append(inClass ? WHITE : "[" + WHITE + "]");
        } else if (c == 'S' && !inClass) {
            out.append("[^" + WHITE + "]");
        } else if (c == 'n' || c == 'r' || c == 't' || ESCAPED_SELF.indexOf(c) >= 0) {
            out.append('\\').append(c);
        } else if (c == '-') {
            out.append(inClass ? "\\-" : "-");
        } else {
            // Classes of Unicode, of which the two dialects know different ones.
            failed = true;
        }
    }
}
