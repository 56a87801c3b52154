package nl.berichtenpoort.engine.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys of one mapping while it is read: asked for one by one, each with how its value is read. What nobody asked for
 * is unknown. A value that is missing or wrong gives empty, after its fault was told.
 */
public final class Fields {

    private final Yaml.Mapping mapping;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();

    /** How a value is read; empty after telling what is wrong with it. */
    @FunctionalInterface
    public interface Parser<T> {
        Optional<T> parse(Yaml value);
    }

    private Fields(Yaml.Mapping mapping, Faults faults) {
        this.mapping = mapping;
        this.faults = faults;
    }

    /** The keys of a node; empty after telling that it has none. */
    public static Optional<Fields> of(Yaml node, Faults faults) {
        if (node instanceof Yaml.Mapping mapping) {
            return Optional.of(new Fields(mapping, faults));
        }
        faults.shape(node.place(), "not-a-mapping");
        return Optional.empty();
    }

    /** Where the mapping begins. */
    public Place place() {
        return mapping.place();
    }

    /** Where the value of a key stands that is there; else where the mapping begins. */
    public Place placeOf(String key) {
        return has(key) ? mapping.entries().get(key).value().place() : mapping.place();
    }

    /** Whether a key is there. */
    public boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    /** The value of a key that may be missing. */
    public <T> Optional<T> optional(String key, Parser<T> parser) {
        asked.add(key);
        return Optional.ofNullable(mapping.entries().get(key)).flatMap(entry -> parser.parse(entry.value()));
    }

    /** The value of a key that has to be there. */
    public <T> Optional<T> required(String key, Parser<T> parser) {
        if (!has(key)) {
            faults.shape(mapping.place(), "key-missing", key);
        }
        return optional(key, parser);
    }

    /** The items of a list that can be read; none where the key is not there. */
    public <T> List<T> list(String key, Parser<T> parser) {
        return optional(key, value -> items(value, parser)).orElse(List.of());
    }

    /** As {@link #list}; where the key is there, the list has at least one item. */
    public <T> List<T> filledList(String key, Parser<T> parser) {
        return optional(key, value -> {
                    if (value instanceof Yaml.Sequence sequence
                            && sequence.items().isEmpty()) {
                        faults.shape(value.place(), "list-empty", key);
                    }
                    return items(value, parser);
                })
                .orElse(List.of());
    }

    /** As {@link #filledList}, of a key that has to be there. */
    public <T> List<T> requiredList(String key, Parser<T> parser) {
        if (!has(key)) {
            faults.shape(mapping.place(), "key-missing", key);
        }
        return filledList(key, parser);
    }

    private <T> Optional<List<T>> items(Yaml value, Parser<T> parser) {
        if (!(value instanceof Yaml.Sequence sequence)) {
            faults.shape(value.place(), "not-a-list");
            return Optional.empty();
        }
        List<T> items = new ArrayList<>(sequence.items().size());
        Set<String> seen = new HashSet<>();
        for (Yaml item : sequence.items()) {
            parser.parse(item).ifPresent(items::add);
            if (item instanceof Yaml.Scalar scalar && !seen.add(scalar.text())) {
                faults.shape(item.place(), "item-twice", scalar.text());
            }
        }
        return Optional.of(items);
    }

    /** Says that a key does not belong here because of what another one says. */
    public void refuse(String key, String fault, Object... arguments) {
        asked.add(key);
        Optional.ofNullable(mapping.entries().get(key)).ifPresent(entry -> faults.shape(entry.key(), fault, arguments));
    }

    /** Tells of the keys that nobody asked for; call it last. */
    public void done() {
        optional("toelichting", new Values(faults)::text);
        for (Map.Entry<String, Yaml.Entry> entry : mapping.entries().entrySet()) {
            if (!asked.contains(entry.getKey())) {
                faults.shape(
                        entry.getValue().key(), "key-unknown", entry.getKey(), String.join(", ", new TreeSet<>(asked)));
            }
        }
    }
}
