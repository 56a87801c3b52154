package nl.berichtenpoort.engine.envelope;

import com.fasterxml.aalto.UncheckedStreamException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Position;

/**
 * Walks the elements of an envelope and notes where they are not what the schema says. Every method that reads an
 * element begins at its start tag and ends at its end tag.
 */
final class ElementCursor {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_ATTRIBUTES = 64;
    private static final int MAX_FINDINGS = 100;
    // The parser's tables of names and prefixes cost time that grows with the square of what strangers put in.
    private static final int MAX_ELEMENTS = 1_000;
    private static final int MAX_PREFIXES = 64;

    private final XMLStreamReader xml;
    private final byte[] document;
    private final Deque<String> path = new ArrayDeque<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> prefixes = new HashSet<>();
    private int elements;

    /** A cursor at the start of a document; the bytes are those that the parser reads. */
    ElementCursor(XMLStreamReader xml, byte[] document) {
        this.xml = xml;
        this.document = document;
    }

    /** Reads one element. */
    @FunctionalInterface
    interface Handler {
        void read() throws XMLStreamException;
    }

    /** An element that may stand in a sequence, once. */
    record Slot(String namespace, String name, boolean required, Handler handler) {
        static Slot required(String namespace, String name, Handler handler) {
            return new Slot(namespace, name, true, handler);
        }

        static Slot optional(String namespace, String name, Handler handler) {
            return new Slot(namespace, name, false, handler);
        }
    }

    /** The text of an element, and where the element begins. */
    record Leaf(String name, String text, Position position) {}

    XMLStreamReader xml() {
        return xml;
    }

    List<Finding> findings() {
        return findings;
    }

    String namespace() {
        return xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    }

    String name() {
        return xml.getLocalName();
    }

    /** Where the current event begins. */
    Position here() {
        Location location = xml.getLocation();
        int line = Math.max(0, location.getLineNumber());
        int column = Math.max(0, location.getColumnNumber());
        if (path.size() <= 1) {
            // In the prolog the parser counts the white space before a tag as the tag's.
            for (int at = location.getCharacterOffset(); isBlank(at); at++) {
                boolean newLine = document[at] == '\n' || document[at] == '\r' && !isAt(at + 1, '\n');
                line = newLine ? line + 1 : line;
                column = newLine ? 1 : column + 1;
            }
        }
        return path.isEmpty() ? Position.at(line, column) : Position.at(line, column, joinedPath());
    }

    private boolean isBlank(int at) {
        return isAt(at, ' ') || isAt(at, '\t') || isAt(at, '\n') || isAt(at, '\r');
    }

    private boolean isAt(int at, char letter) {
        return at >= 0 && at < document.length && document[at] == letter;
    }

    private String joinedPath() {
        List<String> names = new ArrayList<>(path);
        java.util.Collections.reverse(names);
        return String.join("/", names);
    }

    void note(EnvelopeFault fault, Position position, String... arguments) throws EnvelopeStopped {
        findings.add(fault.finding(position, arguments));
        if (findings.size() >= MAX_FINDINGS) {
            throw new EnvelopeStopped(fault);
        }
    }

    EnvelopeStopped stop(EnvelopeFault fault, Position position, String... arguments) {
        findings.add(fault.finding(position, arguments));
        return new EnvelopeStopped(fault);
    }

    /** The next event, comments and processing instructions left out; keeps the path and the limits. */
    int next() throws XMLStreamException {
        while (true) {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    continue;
                }
                case XMLStreamConstants.DTD -> throw stop(EnvelopeFault.DOCTYPE, here());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw stop(EnvelopeFault.GEEN_XML, here());
                case XMLStreamConstants.START_ELEMENT -> {
                    path.push(name());
                    if (isBeyondLimits()) {
                        throw stop(EnvelopeFault.GRENS, here());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> path.pop();
                default -> {
                    // Text is for the caller.
                }
            }
            return event;
        }
    }

    private boolean isBeyondLimits() {
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String prefix = xml.getNamespacePrefix(i);
            prefixes.add(prefix == null ? "" : prefix);
        }
        return path.size() > MAX_DEPTH
                || xml.getAttributeCount() > MAX_ATTRIBUTES
                || prefixes.size() > MAX_PREFIXES
                || ++elements > MAX_ELEMENTS;
    }

    /** The text of a text event. The parser reads it only now, so what is wrong with it shows here. */
    String text() throws XMLStreamException {
        try {
            return new String(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        } catch (UncheckedStreamException notXml) {
            throw unwrapped(notXml);
        }
    }

    private boolean isBlankText() throws XMLStreamException {
        try {
            return xml.isWhiteSpace();
        } catch (UncheckedStreamException notXml) {
            throw unwrapped(notXml);
        }
    }

    private static XMLStreamException unwrapped(UncheckedStreamException notXml) {
        return notXml.getCause() instanceof XMLStreamException cause ? cause : new XMLStreamException(notXml);
    }

    /**
     * The bytes of a text event, as far as they stand in the document just as they are: without references, section
     * marks or anything but ASCII. Empty where that cannot be said; then {@link #text} tells.
     */
    Optional<ByteBuffer> plainBytes(int event) {
        int start = xml.getLocation().getCharacterOffset();
        if (event != XMLStreamConstants.CHARACTERS || !isAt(start - 1, '>')) {
            return Optional.empty();
        }
        int end = start;
        while (end < document.length && document[end] > 0 && document[end] != '<' && document[end] != '&') {
            end++;
        }
        return isAt(end, '<') ? Optional.of(ByteBuffer.wrap(document, start, end - start)) : Optional.empty();
    }

    static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** Reads an element that holds elements only; each child goes to the handler, which must read it whole. */
    void forEachChild(Handler handler) throws XMLStreamException {
        boolean textNoted = false;
        Position start = here();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                handler.read();
            } else if (isText(event) && !textNoted && !isBlankText()) {
                textNoted = true;
                note(EnvelopeFault.TEKST, start, lastName(start));
            }
        }
    }

    private static String lastName(Position position) {
        String whole = position.path().orElse("");
        return whole.substring(whole.lastIndexOf('/') + 1);
    }

    /** Reads an element that holds this sequence of elements, each at most once. */
    void sequence(List<Slot> slots) throws XMLStreamException {
        checkAttributes(Set.of());
        Position start = here();
        Set<Slot> seen = new HashSet<>();
        int[] furthest = {0};
        forEachChild(() -> {
            Optional<Slot> found = slot(slots);
            if (found.isEmpty()) {
                skip();
                return;
            }
            Slot slot = found.get();
            int index = slots.indexOf(slot);
            if (!seen.add(slot)) {
                note(EnvelopeFault.ELEMENT_DUBBEL, here(), slot.name());
                skip();
                return;
            }
            if (index < furthest[0]) {
                note(EnvelopeFault.ELEMENT_VOLGORDE, here(), slot.name());
            }
            furthest[0] = Math.max(furthest[0], index);
            slot.handler().read();
        });
        for (Slot slot : slots) {
            if (slot.required() && !seen.contains(slot)) {
                note(EnvelopeFault.ELEMENT_ONTBREEKT, start, slot.name());
            }
        }
    }

    private Optional<Slot> slot(List<Slot> slots) throws EnvelopeStopped {
        for (Slot slot : slots) {
            if (slot.name().equals(name())) {
                if (slot.namespace().equals(namespace())) {
                    return Optional.of(slot);
                }
                note(EnvelopeFault.ELEMENT_NAAMRUIMTE, here(), shown(name()), slot.namespace());
                return Optional.empty();
            }
        }
        note(EnvelopeFault.ELEMENT_ONBEKEND, here(), shown(name()));
        return Optional.empty();
    }

    /** Reads an element that holds text only. */
    Leaf leaf(int minLength, int maxLength) throws XMLStreamException {
        checkAttributes(Set.of());
        String name = name();
        Position start = here();
        StringBuilder text = new StringBuilder();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                note(EnvelopeFault.ELEMENT_ONBEKEND, here(), shown(name()));
                skip();
            } else if (isText(event) && text.length() <= 2 * maxLength) {
                // The schema counts code points, of which a String has at most twice as many chars.
                String piece = text();
                text.append(piece, 0, Math.min(piece.length(), 2 * maxLength + 1 - text.length()));
            }
        }
        int length = text.codePointCount(0, text.length());
        if (length < minLength || length > maxLength) {
            note(EnvelopeFault.LENGTE, start, name, Integer.toString(minLength), Integer.toString(maxLength));
        }
        return new Leaf(name, text.toString(), start);
    }

    /** Reads an element and everything under it without looking. */
    void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** Notes attributes that the schema does not know; hints for a validator (xsi) are let pass, except nil. */
    void checkAttributes(Set<String> allowed) throws EnvelopeStopped {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            String name = xml.getAttributeLocalName(i);
            boolean qualified = namespace != null && !namespace.isEmpty();
            boolean known =
                    qualified ? EnvelopeXml.XSI.equals(namespace) && !"nil".equals(name) : allowed.contains(name);
            if (!known) {
                note(EnvelopeFault.ATTRIBUUT, here(), shown(name));
            }
        }
    }

    /** A name out of a hostile message, kept short enough for a sentence. */
    static String shown(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }
}
