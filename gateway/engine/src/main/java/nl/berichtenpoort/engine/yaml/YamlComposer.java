package nl.berichtenpoort.engine.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Makes the one document of a file into nodes with places, straight from the events of the YAML parser: that way nothing
 * is built that the file does not hold itself, whatever tags and aliases it tries.
 */
public final class YamlComposer {

    /** The largest file in bytes; a framework of a hundred products takes a tenth of it. */
    public static final int LARGEST = 2_000_000;

    private static final int DEEPEST = 30;

    private final String file;
    private final byte[] bytes;
    private final Faults faults;

    /** Thrown to leave a file of which nothing can be made; the fault has been told. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super("Told as a fault", null, false, false);
        }
    }

    /**
     * @param file how faults call the file
     * @param bytes its content
     * @param faults where what is wrong with it is told
     */
    public YamlComposer(String file, byte[] bytes, Faults faults) {
        this.file = file;
        this.bytes = bytes;
        this.faults = faults;
    }

    /** The document; empty after telling what is wrong with the file. */
    public Optional<Yaml> compose() {
        if (bytes.length > LARGEST) {
            faults.shape(place(0, 0), "too-large", LARGEST);
            return Optional.empty();
        }
        Optional<String> text = decode();
        if (text.isEmpty()) {
            faults.shape(place(0, 0), "not-utf8");
            return Optional.empty();
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(LARGEST)
                .setParseComments(false)
                .build();
        try {
            return document(new Parse(settings).parseString(text.get()).iterator());
        } catch (MarkedYamlEngineException e) {
            faults.shape(
                    e.getProblemMark()
                            .map(mark -> place(mark.getLine() + 1, mark.getColumn() + 1))
                            .orElse(place(0, 0)),
                    "not-yaml",
                    Optional.ofNullable(e.getProblem()).orElse(""));
        } catch (ReaderException e) {
            String before = text.get()
                    .substring(0, text.get().offsetByCodePoints(0, Math.min(e.getPosition(), codePoints(text.get()))));
            int line =
                    (int) before.chars().filter(character -> character == '\n').count();
            faults.shape(place(line + 1, before.length() - before.lastIndexOf('\n')), "not-a-character");
        } catch (YamlEngineException e) {
            faults.shape(
                    place(0, 0), "not-yaml", Optional.ofNullable(e.getMessage()).orElse(""));
        } catch (Unreadable e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<Yaml> document(Iterator<Event> events) throws Unreadable {
        Optional<Yaml> root = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent node) {
                if (root.isPresent()) {
                    faults.shape(place(event, ""), "second-document");
                    return Optional.empty();
                }
                root = Optional.of(node(node, events, "", 0));
            }
        }
        if (root.isEmpty()) {
            faults.shape(place(0, 0), "no-document");
        }
        return root;
    }

    private Yaml node(NodeEvent event, Iterator<Event> events, String path, int depth) throws Unreadable {
        Place place = place(event, path);
        if (depth > DEEPEST) {
            throw unreadable(place, "too-deep", DEEPEST);
        }
        if (event.getEventId() == Event.ID.Alias || event.getAnchor().isPresent()) {
            throw unreadable(place, "alias");
        }
        if (event instanceof ScalarEvent scalar) {
            if (scalar.getTag().isPresent()) {
                throw unreadable(place, "tag", scalar.getTag().get());
            }
            return new Yaml.Scalar(place, scalar.getValue(), scalar.isPlain());
        }
        Optional<String> tag = ((CollectionStartEvent) event).getTag();
        if (tag.isPresent()) {
            throw unreadable(place, "tag", tag.get());
        }
        return event.getEventId() == Event.ID.SequenceStart
                ? sequence(place, events, depth)
                : mapping(place, events, depth);
    }

    private Yaml sequence(Place place, Iterator<Event> events, int depth) throws Unreadable {
        List<Yaml> items = new ArrayList<>();
        for (Event next = events.next(); next instanceof NodeEvent item; next = events.next()) {
            items.add(node(item, events, place.path() + "[" + (items.size() + 1) + "]", depth + 1));
        }
        return new Yaml.Sequence(place, List.copyOf(items));
    }

    private Yaml mapping(Place place, Iterator<Event> events, int depth) throws Unreadable {
        Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
        for (Event next = events.next(); next instanceof NodeEvent key; next = events.next()) {
            if (!(key instanceof ScalarEvent name)) {
                throw unreadable(place(key, place.path()), "key-not-a-word");
            }
            String path = place.path().isEmpty() ? name.getValue() : place.path() + "/" + name.getValue();
            node(name, events, path, depth);
            Yaml value = node((NodeEvent) events.next(), events, path, depth + 1);
            if (entries.putIfAbsent(name.getValue(), new Yaml.Entry(place(key, path), value)) != null) {
                faults.shape(place(key, path), "key-twice", name.getValue());
            }
        }
        return new Yaml.Mapping(place, entries);
    }

    private Unreadable unreadable(Place place, String key, Object... arguments) {
        faults.shape(place, key, arguments);
        return new Unreadable();
    }

    private Place place(Event event, String path) {
        return event.getStartMark()
                .map(mark -> new Place(file, mark.getLine() + 1, mark.getColumn() + 1, path))
                .orElseGet(() -> new Place(file, 0, 0, path));
    }

    private Place place(int line, int column) {
        return new Place(file, line, column, "");
    }

    private Optional<String> decode() {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }
}
