package nl.berichtenpoort.engine.yaml;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A node of a YAML document, with its place. No aliases, no tags: what a person reads is what it says. */
public sealed interface Yaml {

    /** Where it begins. */
    Place place();

    /** What YAML 1.2 (core schema) takes a scalar for. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        NOTHING
    }

    /**
     * A single value.
     *
     * @param text as written, without quotes
     * @param plain whether it stands there without quotes, so that it may be something else than text
     */
    record Scalar(Place place, String text, boolean plain) implements Yaml {

        /** What a number, a truth value or nothing can begin with. */
        private static final String MAYBE_OTHER = "0123456789+-.tTfFnN~";

        private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.\\d+|\\d+(\\.\\d*)?)([eE][-+]?\\d+)?"
                + "|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
        private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
        private static final Pattern NOTHING = Pattern.compile("|~|null|Null|NULL");

        /** What YAML takes it for. */
        public Kind kind() {
            // Most values are words; their first letter is enough, where patterns would take the time of the reading.
            if (!plain || !text.isEmpty() && MAYBE_OTHER.indexOf(text.charAt(0)) < 0) {
                return Kind.TEXT;
            }
            if (NUMBER.matcher(text).matches()) {
                return Kind.NUMBER;
            }
            if (BOOLEAN.matcher(text).matches()) {
                return Kind.BOOLEAN;
            }
            return NOTHING.matcher(text).matches() ? Kind.NOTHING : Kind.TEXT;
        }
    }

    /** A list. */
    record Sequence(Place place, List<Yaml> items) implements Yaml {}

    /** Keys and values, in the order of the file. */
    record Mapping(Place place, Map<String, Entry> entries) implements Yaml {}

    /**
     * A value under a key.
     *
     * @param key where the key stands
     */
    record Entry(Place key, Yaml value) {}
}
