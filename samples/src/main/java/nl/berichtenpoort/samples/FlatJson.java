package nl.berichtenpoort.samples;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one flat JSON object of strings, whole numbers and nulls: all that an expectation file holds. It is here because
 * the module does without libraries; anything else than such an object is refused.
 */
final class FlatJson {

    private static final Pattern FIELD = Pattern.compile(
            "\\s*\"(?<name>[a-zA-Z]+)\"\\s*:\\s*(?:\"(?<text>(?:[^\"\\\\]|\\\\[\"\\\\/])*)\"|(?<number>\\d{1,9})|null)\\s*");

    private final Map<String, Optional<Object>> fields = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    private FlatJson() {}

    static FlatJson parse(String json) {
        String trimmed = json.trim();
        if (!trimmed.startsWith("{") || !trimmed.endsWith("}")) {
            throw new IllegalArgumentException("Not a JSON object: " + trimmed);
        }
        FlatJson object = new FlatJson();
        String body = trimmed.substring(1, trimmed.length() - 1);
        Matcher field = FIELD.matcher(body);
        int at = 0;
        while (field.region(at, body.length()).lookingAt()) {
            object.put(field);
            at = field.end();
            if (at == body.length()) {
                return object;
            }
            if (body.charAt(at) != ',') {
                break;
            }
            at++;
        }
        throw new IllegalArgumentException("Not a flat JSON object, from: " + body.substring(at));
    }

    private void put(Matcher field) {
        Optional<Object> value;
        if (field.group("text") != null) {
            value = Optional.of(field.group("text").replaceAll("\\\\(.)", "$1"));
        } else {
            value = Optional.ofNullable(field.group("number")).map(Integer::valueOf);
        }
        if (fields.put(field.group("name"), value) != null) {
            throw new IllegalArgumentException("Field given twice: " + field.group("name"));
        }
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> new IllegalArgumentException("Field may not be null: " + name));
    }

    Optional<String> optionalText(String name) {
        return value(name).map(value -> typed(name, value, String.class));
    }

    OptionalInt number(String name) {
        return value(name)
                .map(value -> OptionalInt.of(typed(name, value, Integer.class)))
                .orElse(OptionalInt.empty());
    }

    /** A misspelt field would otherwise go unnoticed. */
    void requireAllRead() {
        if (!read.equals(fields.keySet())) {
            throw new IllegalArgumentException("Unknown fields in: " + fields.keySet());
        }
    }

    private Optional<Object> value(String name) {
        if (!fields.containsKey(name)) {
            throw new IllegalArgumentException("Field missing: " + name);
        }
        read.add(name);
        return fields.get(name);
    }

    private static <T> T typed(String name, Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("Field " + name + " holds another kind of value: " + value);
        }
        return type.cast(value);
    }
}
