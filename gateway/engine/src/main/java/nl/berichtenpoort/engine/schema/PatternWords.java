package nl.berichtenpoort.engine.schema;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chooses the sentence that says a pattern in words: people read "exactly 9 digits" faster than a pattern. */
final class PatternWords {

    private static final String FAULT = "pattern";
    private static final Pattern DIGITS = Pattern.compile("\\[0-9]\\{([0-9]+)}");
    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9]+");
    private static final Map<String, String> KNOWN = Map.of(
            ".*[^\\s].*", "pattern-one-line",
            "([.\\s]*\\S+[.\\s]*)+", "pattern-blank",
            "[0-9]*", "pattern-only-digits",
            "([a-zA-Z0-9])+", "pattern-letters-digits",
            "([a-zA-ZÀ-ỳ])+", "pattern-letters",
            "[^:Z]*", "pattern-no-zone",
            "[^Z+-]+", "pattern-no-zone",
            "(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)", "pattern-version");

    private PatternWords() {}

    static ValueFault fault(List<String> patterns) {
        String source = String.join(" | ", patterns);
        Matcher digits = DIGITS.matcher(source);
        if (digits.matches()) {
            return new ValueFault(FAULT, "pattern-digits", List.of(digits.group(1)));
        }
        if (LITERAL.matcher(source).matches()) {
            return new ValueFault(FAULT, "pattern-literal", List.of(source));
        }
        if (KNOWN.containsKey(source)) {
            return new ValueFault(FAULT, KNOWN.get(source), List.of());
        }
        return ValueFault.of(FAULT, source);
    }
}
