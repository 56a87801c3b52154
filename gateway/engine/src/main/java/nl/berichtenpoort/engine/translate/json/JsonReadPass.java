package nl.berichtenpoort.engine.translate.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.message.LineCounter;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.MessageWriter;
import nl.berichtenpoort.engine.message.ReadingLimits;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.schema.ComplexType;
import nl.berichtenpoort.engine.schema.ElementDeclaration;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.schema.SimpleType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Reads one document; used once. After a fault it reads on, so that the sender is told all of them at once. */
final class JsonReadPass {

    private final byte[] document;
    private final Json json;
    private final SchemaSet schemas;
    private final ReadingLimits limits;
    private final MessageWriter xml;
    private final List<JsonFault> faults = new ArrayList<>();
    private LineCounter lines;
    private JsonParser parser;
    private boolean closed;

    JsonReadPass(byte[] document, Json json, SchemaSet schemas, ReadingLimits limits, MessageWriter xml) {
        this.document = document;
        this.json = json;
        this.schemas = schemas;
        this.limits = limits;
        this.xml = xml;
    }

    JsonReading read() {
        Optional<JsonFault> unreadable = new JsonBytes(document, limits).check();
        if (unreadable.isPresent()) {
            return new JsonReading.Refused(List.of(unreadable.get().finding()));
        }
        // The type is looked for first: members have no order, and only the type says what the others are.
        Optional<MessageType> type = parsed(this::type);
        Optional<MessageNode> bericht = type.flatMap(known -> parsed(() -> message(known)));
        if (type.isEmpty() || bericht.isEmpty() || !faults.isEmpty()) {
            return new JsonReading.Refused(findings());
        }
        return new JsonReading.Read(type.get(), bericht.get(), xml.write(type.get(), bericht.get()));
    }

    /** One run of the parser over the document. */
    private <T> Optional<T> parsed(Run<T> run) {
        lines = new LineCounter(document, false);
        try (JsonParser opened = json.parser(document)) {
            parser = opened;
            return runOrFault(run);
        }
    }

    private <T> Optional<T> runOrFault(Run<T> run) {
        try {
            return run.over();
        } catch (JacksonException failed) {
            // A limit is told without its place.
            TokenStreamLocation place =
                    Optional.ofNullable(failed.getLocation()).orElseGet(parser::currentLocation);
            lines.moveTo((int) Math.max(0, Math.min(place.getByteOffset(), document.length)));
            add(notJson(failed));
            return Optional.empty();
        }
    }

    private interface Run<T> {
        Optional<T> over();
    }

    private JsonFault notJson(JacksonException failed) {
        if (closed) {
            return here("trailing");
        }
        if (failed instanceof StreamConstraintsException) {
            return here(
                    "limit",
                    String.valueOf(limits.maxDepth()),
                    String.valueOf(limits.maxNameLength()),
                    String.valueOf(Json.NUMBER_LENGTH),
                    String.valueOf(limits.maxTextLength()));
        }
        return here(failed instanceof UnexpectedEndOfInputException ? "truncated" : "not-json");
    }

    /** What the document says that it is. */
    private Optional<MessageType> type() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            mark();
            add(here("not-an-object"));
            return Optional.empty();
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = parser.currentName().equals(Identification.MESSAGE);
            mark();
            JsonToken value = parser.nextToken();
            if (wanted) {
                Optional<MessageType> type =
                        value == JsonToken.VALUE_STRING ? MessageType.ofFunctie(parser.getString()) : Optional.empty();
                if (type.isEmpty()) {
                    add(here("unknown-message", MessageType.RELEASE));
                }
                return type;
            }
            parser.skipChildren();
        }
        add(JsonFault.ofDocument("no-message"));
        return Optional.empty();
    }

    private Optional<MessageNode> message(MessageType type) {
        parser.nextToken();
        mark();
        int line = lines.line();
        int column = lines.column();
        Place place = Place.document();
        ComplexType root = CanonicalJson.root(schemas, type);
        Members members = new Members(root);
        Set<String> said = new HashSet<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (Identification.MEMBERS.contains(name)) {
                mark();
                identification(type, place.member(name), said.add(name));
            } else {
                member(members, place);
            }
        }
        for (String member : Identification.MEMBERS) {
            if (!said.contains(member)) {
                add(new JsonFault(
                        "missing-identification",
                        line,
                        column,
                        Optional.of(place),
                        List.of(member, Identification.value(member, type))));
            }
        }
        closed = true;
        if (parser.nextToken() != null) {
            mark();
            add(here("trailing"));
        }
        return Optional.of(new MessageNode(Identification.ROOT, "", line, column, members.inOrder()));
    }

    private void identification(MessageType type, Place place, boolean first) {
        JsonToken token = parser.nextToken();
        String wanted = Identification.value(place.name(), type);
        if (!first) {
            add(here("duplicate", place, place.name()));
        } else if (token != JsonToken.VALUE_STRING || !parser.getString().equals(wanted)) {
            add(here("identification", place, place.name(), wanted));
        }
        parser.skipChildren();
    }

    /** The object that the parser stands at the start of. */
    private MessageNode object(ElementDeclaration element, ComplexType type, Place place, int line, int column) {
        Members members = new Members(type);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            member(members, place);
        }
        return new MessageNode(element.name(), "", line, column, members.inOrder());
    }

    /** The member whose name the parser stands at. */
    private void member(Members members, Place parent) {
        mark();
        Place place = parent.member(parser.currentName());
        int index = members.type().indexOfLocalName(parser.currentName());
        JsonToken token = parser.nextToken();
        if (index < 0) {
            add(here("unknown-member", place, place.name(), parent.name()));
            parser.skipChildren();
        } else if (!members.isFirst(index)) {
            add(here("duplicate", place, place.name()));
            parser.skipChildren();
        } else {
            ElementDeclaration element = members.type().elements().get(index);
            if (element.maxOccurs() > 1) {
                array(element, token, place, members);
            } else {
                element(element, token, place, members);
            }
        }
    }

    private void array(ElementDeclaration element, JsonToken token, Place place, Members members) {
        if (token != JsonToken.START_ARRAY) {
            add(here("not-an-array", place, place.name()));
            parser.skipChildren();
            return;
        }
        Place.Items items = new Place.Items();
        JsonFault empty = here("empty-array", place, place.name());
        for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
            mark();
            items.next();
            element(element, item, place.item(items), members);
        }
        if (items.isEmpty()) {
            add(empty);
        }
    }

    /** Reads what the parser stands at; its place has been marked. */
    private void element(ElementDeclaration element, JsonToken token, Place place, Members members) {
        int line = lines.line();
        int column = lines.column();
        if (element.type() instanceof SimpleType simple) {
            String text = token.isScalarValue() ? parser.getString() : "";
            Optional<JsonValue.Fault> fault = JsonValue.check(simple, token, text);
            if (fault.isPresent()) {
                add(here(fault.get().word(), place, place.name(), fault.get().detail()));
                parser.skipChildren();
            } else {
                members.add(new MessageNode(element.name(), text, line, column, List.of()));
            }
        } else if (element.type() instanceof ComplexType complex) {
            if (token == JsonToken.START_OBJECT) {
                members.add(object(element, complex, place, line, column));
            } else {
                add(here("not-a-class", place, place.name()));
                parser.skipChildren();
            }
        }
    }

    private void mark() {
        lines.moveTo((int) parser.currentTokenLocation().getByteOffset());
    }

    private JsonFault here(String word, String... arguments) {
        return JsonFault.at(word, lines.line(), lines.column(), arguments);
    }

    private JsonFault here(String word, Place place, String... arguments) {
        return new JsonFault(word, lines.line(), lines.column(), Optional.of(place), List.of(arguments));
    }

    private void add(JsonFault fault) {
        if (faults.size() < limits.maxFindings()) {
            faults.add(fault);
        } else if (faults.size() == limits.maxFindings()) {
            faults.add(here("more", String.valueOf(limits.maxFindings())));
        }
    }

    private List<Finding> findings() {
        return faults.stream()
                .sorted(Comparator.comparingInt(JsonFault::line).thenComparingInt(JsonFault::column))
                .map(JsonFault::finding)
                .toList();
    }
}
