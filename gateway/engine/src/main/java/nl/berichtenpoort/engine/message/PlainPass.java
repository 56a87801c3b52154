package nl.berichtenpoort.engine.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.schema.ComplexType;
import nl.berichtenpoort.engine.schema.ElementDeclaration;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.xml.HardenedXml;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Reads one message without a schema: up to the end of its Header, or whole where its release has no schema here. Then
 * what a schema would see of namespaces, attributes and stray text is judged while reading. Used once.
 */
final class PlainPass {

    private static final String HEADER = "Header";
    private static final String CODE = "BerichtCode";
    private static final int HEADER_DEPTH = 2;
    private static final int CODE_DEPTH = 3;

    private final byte[] payload;
    private final boolean older;
    private final Optional<SchemaSet> schemas;
    private final boolean whole;
    private final ReadingLimits limits;
    private final LineCounter lines;
    private final TextPool texts = new TextPool();
    private final List<Open> open = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> prefixes = new HashSet<>();

    private XMLStreamReader2 reader;
    private int depth;
    private int instructions;
    private boolean done;
    private boolean headerEnded;
    private boolean finished;
    private Identity identity = Identity.UNKNOWN;
    private Optional<Fault> fault = Optional.empty();
    private Optional<MessageNode> header = Optional.empty();
    private Optional<MessageNode> root = Optional.empty();

    /** An element that is open. */
    private static final class Open {
        private final String name;
        private final int line;
        private final int column;
        private final List<MessageNode> children = new ArrayList<>();
        /** What the same element is in release 3.2, if that has it here. */
        private final Optional<ElementDeclaration> declaration;

        private String text = "";
        private boolean hasText;

        Open(String name, int line, int column, Optional<ElementDeclaration> declaration) {
            this.name = name;
            this.line = line;
            this.column = column;
            this.declaration = declaration;
        }

        private Optional<ElementDeclaration> declared(String child) {
            return declaration.flatMap(known -> {
                if (!(known.type() instanceof ComplexType complex)) {
                    return Optional.empty();
                }
                int index = complex.indexOfLocalName(child);
                return index < 0
                        ? Optional.empty()
                        : Optional.of(complex.elements().get(index));
            });
        }

        MessageNode close() {
            return new MessageNode(name, children.isEmpty() ? text : "", line, column, children);
        }
    }

    private PlainPass(
            byte[] payload, boolean loneReturns, boolean older, Optional<SchemaSet> schemas, ReadingLimits limits) {
        this.payload = payload;
        this.older = older;
        this.schemas = schemas;
        this.whole = schemas.isPresent();
        this.limits = limits;
        this.lines = new LineCounter(payload, loneReturns);
    }

    /**
     * Reads the Header alone.
     *
     * @param older whether messages of older releases are asked for too
     */
    static PlainPass header(byte[] payload, boolean loneReturns, boolean older, ReadingLimits limits) {
        return new PlainPass(payload, loneReturns, older, Optional.empty(), limits);
    }

    /**
     * Reads a whole message of whatever release.
     *
     * @param schemas those of release 3.2: which elements are of base types, as far as that has the same
     */
    static PlainPass whole(byte[] payload, boolean loneReturns, SchemaSet schemas, ReadingLimits limits) {
        return new PlainPass(payload, loneReturns, true, Optional.of(schemas), limits);
    }

    HeaderPeek peek(HardenedXml xml) {
        pass(xml);
        Optional<MessageNode> tree = tree();
        return new HeaderPeek(
                fault.isPresent() ? Optional.empty() : identity.kind().map(MessageKind::type),
                identity.release(),
                identity.kind().flatMap(kind -> header.flatMap(found -> tree).map(kind::header)),
                fault.map(found -> List.of(found.finding(tree))).orElse(List.of()),
                identity.kind());
    }

    PlainReading read(HardenedXml xml) {
        pass(xml);
        Optional<MessageNode> tree = tree();
        List<Fault> all = new ArrayList<>(faults);
        all.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
        fault.ifPresent(found -> all.add(0, found));
        List<Finding> findings = all.stream().map(found -> found.finding(tree)).toList();
        return new PlainReading(tree.filter(found -> finished), header(tree), findings);
    }

    private Optional<Header> header(Optional<MessageNode> tree) {
        return identity.kind()
                .flatMap(kind ->
                        tree.filter(found -> found.child(HEADER).isPresent()).map(kind::header));
    }

    private void pass(HardenedXml xml) {
        try {
            reader = xml.open(payload);
            while (!done) {
                event(reader.next());
            }
        } catch (XMLStreamException e) {
            notWellFormed(ParserPlaces.offset(e));
        }
        while (!open.isEmpty()) {
            close();
        }
        if (headerEnded && fault.isEmpty()) {
            judgeMissingCode(header.orElseThrow());
        }
    }

    private void event(int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start();
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> characters();
            case XMLStreamConstants.DTD -> {
                moveToEvent();
                refuse(Fault.identify("doctype", lines.line(), lines.column()));
            }
            case XMLStreamConstants.ENTITY_REFERENCE -> notWellFormed(ParserPlaces.startOffset(reader, payload));
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> instruction();
            case XMLStreamConstants.END_DOCUMENT -> {
                done = true;
                finished = fault.isEmpty();
            }
            default -> {
                // Comments say nothing.
            }
        }
    }

    private void instruction() {
        if (whole && ParserPlaces.isReservedInstruction(reader)) {
            notWellFormed(ParserPlaces.startOffset(reader, payload));
        } else if (whole && ++instructions > limits.maxSkipped()) {
            limit("too-many-unknown", limits.maxSkipped());
        }
    }

    private void start() {
        depth++;
        String name = reader.getLocalName();
        if (depth > limits.maxDepth()) {
            if (whole) {
                limit("too-deep", limits.maxDepth());
            }
            done = true;
        } else if (depth == 1) {
            moveToEvent();
            identity = Identity.of(namespace(), name, older, lines.line(), lines.column());
            root = Optional.of(new MessageNode(name, "", lines.line(), lines.column(), List.of()));
            identity.fault().ifPresent(this::refuse);
            if (whole) {
                open(name);
            }
        } else if (whole || !open.isEmpty() || depth == HEADER_DEPTH && name.equals(HEADER)) {
            moveToEvent();
            open(name);
        }
    }

    private String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    private void open(String name) {
        Optional<ElementDeclaration> declaration = Optional.empty();
        if (whole && !done) {
            declaration = open.isEmpty()
                    ? rootDeclaration(name)
                    : open.get(open.size() - 1).declared(name);
            judgeTag(name, declaration);
        }
        open.add(new Open(name, lines.line(), lines.column(), declaration));
    }

    private Optional<ElementDeclaration> rootDeclaration(String name) {
        String namespace = identity.kind().orElseThrow().type().namespace();
        return schemas.flatMap(known -> known.schema(namespace).root(name));
    }

    /** What a schema would see of a start tag. */
    private void judgeTag(String name, Optional<ElementDeclaration> declaration) {
        if (name.length() > limits.maxNameLength()) {
            limit("name-too-long", limits.maxNameLength());
            return;
        }
        if (reader.getNamespaceCount() + reader.getAttributeCount() > 0) {
            judgeAttributes(name);
        }
        MessageKind kind = identity.kind().orElseThrow();
        String namespace = namespace();
        boolean base = namespace.equals(kind.baseNamespace());
        if (!base && !namespace.equals(kind.namespace())) {
            add("namespace", name, kind.functie(), kind.release().label());
        } else if (declaration.isPresent()
                && base == declaration.get().namespace().equals(kind.type().namespace())) {
            add(
                    base ? "message-namespace" : "base-namespace",
                    name,
                    kind.release().label());
        }
    }

    private void judgeAttributes(String name) {
        if (ParserPlaces.hasForbiddenAttribute(reader)) {
            notWellFormed(ParserPlaces.startOffset(reader, payload));
            return;
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            prefixes.add(prefix == null ? "" : prefix);
        }
        if (prefixes.size() > limits.maxPrefixes()) {
            limit("too-many-prefixes", limits.maxPrefixes());
        } else if (reader.getAttributeCount() > limits.maxAttributes()) {
            limit("too-many-attributes", limits.maxAttributes());
        } else if (hasMeaningfulAttribute()) {
            add("attribute", name);
        }
    }

    /** Whether there is an attribute that says more than where a schema lies, or which of its types an element has. */
    private boolean hasMeaningfulAttribute() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            boolean instance = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(reader.getAttributeNamespace(i));
            String name = reader.getAttributeLocalName(i);
            if (!instance || !name.equals("type") && !AttributeCheck.HINTS.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private void characters() {
        if (open.isEmpty()) {
            return;
        }
        Open top = open.get(open.size() - 1);
        int length = reader.getTextLength();
        if (top.text.length() + length > limits.maxTextLength()) {
            if (whole) {
                limit("text-too-long", limits.maxTextLength());
            }
            return;
        }
        top.hasText |= !reader.isWhiteSpace();
        if (top.children.isEmpty()) {
            String text = texts.text(reader.getTextCharacters(), reader.getTextStart(), length);
            top.text = top.text.isEmpty() ? text : top.text + text;
        }
    }

    private void end() {
        if (!open.isEmpty()) {
            close();
        }
        depth--;
        if (depth == 0 && !whole) {
            done = true;
        }
    }

    /** Closes the innermost element; the Header tells more than the others. */
    private void close() {
        Open closing = open.remove(open.size() - 1);
        MessageNode node = closing.close();
        int level = open.size() + (whole ? 1 : HEADER_DEPTH);
        if (whole && closing.hasText && !closing.children.isEmpty()) {
            faults.add(Fault.translate("text", closing.line, closing.column, closing.name));
        }
        if (level == CODE_DEPTH
                && node.name().equals(CODE)
                && open.get(open.size() - 1).name.equals(HEADER)) {
            MessageKind kind = identity.kind().orElseThrow();
            Identity.judgeCode(kind, node.text().strip(), node.line(), node.column())
                    .ifPresent(found -> fault = fault.or(() -> Optional.of(found)));
        }
        if (!open.isEmpty()) {
            open.get(open.size() - 1).children.add(node);
        } else if (whole) {
            root = Optional.of(node);
        }
        if (level == HEADER_DEPTH && node.name().equals(HEADER) && header.isEmpty()) {
            header = Optional.of(node);
            headerEnded = !done;
            done |= !whole || fault.isPresent();
        }
    }

    /** The root as far as it was read: whole, or with its Header alone. */
    private Optional<MessageNode> tree() {
        if (whole) {
            return root;
        }
        return root.map(bericht -> new MessageNode(
                bericht.name(),
                "",
                bericht.line(),
                bericht.column(),
                header.map(List::of).orElse(List.of())));
    }

    private void judgeMissingCode(MessageNode read) {
        if (read.child(CODE).isEmpty()) {
            fault = Optional.of(Identity.noCode(identity.kind().orElseThrow(), read.line(), read.column()));
        }
    }

    private void add(String word, String... arguments) {
        faults.add(Fault.translate(word, lines.line(), lines.column(), arguments));
        if (faults.size() >= limits.maxFindings()) {
            done = true;
        }
    }

    private void limit(String word, int limit) {
        moveToEvent();
        refuse(Fault.identify(word, lines.line(), lines.column(), String.valueOf(limit)));
    }

    private void notWellFormed(int offset) {
        if (offset >= 0) {
            lines.moveTo(Math.min(offset, payload.length));
        }
        if (identity.kind().isEmpty()) {
            refuse(Fault.identify("not-xml", lines.line(), lines.column()));
        } else if (whole) {
            boolean truncated = offset >= payload.length || offset < 0;
            Fault broken = Fault.notWellFormed(lines.line(), lines.column());
            faults.add(truncated ? broken.withText("truncated") : broken);
        }
        done = true;
    }

    private void refuse(Fault found) {
        fault = fault.or(() -> Optional.of(found));
        done = true;
    }

    private void moveToEvent() {
        lines.moveTo(ParserPlaces.startOffset(reader, payload));
    }
}
