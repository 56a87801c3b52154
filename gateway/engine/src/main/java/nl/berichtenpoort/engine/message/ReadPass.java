package nl.berichtenpoort.engine.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.schema.CompiledSchema;
import nl.berichtenpoort.engine.schema.ElementDeclaration;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.schema.TypeDefinition;
import nl.berichtenpoort.engine.schema.ValueFault;
import nl.berichtenpoort.engine.xml.HardenedXml;
import org.codehaus.stax2.XMLStreamReader2;

/** One pass over the bytes of one message; used once. */
final class ReadPass {

    private static final int HEADER_DEPTH = 2;
    private static final int CODE_DEPTH = 3;
    private static final String HEADER = "Header";
    private static final String CODE = "BerichtCode";

    private final byte[] payload;
    private final SchemaSet schemas;
    private final boolean older;
    private final ReadingLimits limits;
    private final LineCounter lines;
    private final TextPool texts = new TextPool();
    private final TreeBuilder tree = new TreeBuilder();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> prefixes = new HashSet<>();
    private final List<Frame> frames = new ArrayList<>();
    private final ContentModel contents;

    private XMLStreamReader2 reader;
    private CompiledSchema schema;
    private Frame top;
    private int depth;

    /** Open elements that the schema does not know, of which only the outermost was reported. */
    private int skipping;

    private int skipped;
    private boolean stopped;
    private boolean finished;
    private Identity identity = Identity.UNKNOWN;
    private Optional<Fault> identityFault = Optional.empty();
    private Optional<String> code = Optional.empty();

    /** @param older whether messages of older releases are read too */
    ReadPass(byte[] payload, boolean loneReturns, SchemaSet schemas, boolean older, ReadingLimits limits) {
        this.payload = payload;
        this.schemas = schemas;
        this.older = older;
        this.limits = limits;
        this.lines = new LineCounter(payload, loneReturns);
        this.contents = new ContentModel(faults);
    }

    Reading read(HardenedXml xml) {
        try {
            reader = xml.open(payload);
            while (!stopped) {
                event(reader.next());
            }
        } catch (XMLStreamException e) {
            notWellFormed(ParserPlaces.offset(e));
        }
        return reading();
    }

    private void event(int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> startElement();
            case XMLStreamConstants.END_ELEMENT -> endElement();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> characters();
            case XMLStreamConstants.END_DOCUMENT -> {
                stopped = true;
                finished = true;
            }
            case XMLStreamConstants.DTD -> {
                moveToEvent();
                identityFault = Optional.of(Fault.identify("doctype", lines.line(), lines.column()));
                stopped = true;
            }
            case XMLStreamConstants.ENTITY_REFERENCE -> notWellFormed(startOffset());
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                if (ParserPlaces.isReservedInstruction(reader)) {
                    notWellFormed(startOffset());
                } else {
                    countSkipped();
                }
            }
            default -> {
                // Comments say nothing.
            }
        }
    }

    private void startElement() throws XMLStreamException {
        moveToEvent();
        if (depth + skipping >= limits.maxDepth()) {
            limit("too-deep", limits.maxDepth());
            return;
        }
        if (reader.getNamespaceCount() + reader.getAttributeCount() > 0) {
            countPrefixes();
            if (ParserPlaces.hasForbiddenAttribute(reader)) {
                notWellFormed(startOffset());
            }
            if (stopped) {
                return;
            }
        }
        if (skipping > 0) {
            skipping++;
            countSkipped();
            return;
        }
        String namespace = reader.getNamespaceURI();
        String name = reader.getLocalName();
        if (name.length() > limits.maxNameLength()) {
            limit("name-too-long", limits.maxNameLength());
            return;
        }
        if (depth == 0) {
            startRoot(namespace == null ? "" : namespace, name);
        } else {
            startChild(namespace == null ? "" : namespace, name);
        }
        checkFindingCount();
    }

    private void startRoot(String namespace, String name) throws XMLStreamException {
        identity = Identity.of(namespace, name, older, lines.line(), lines.column());
        if (identity.kind().isEmpty()) {
            identityFault = identity.fault();
            tree.add(new MessageNode(name, "", lines.line(), lines.column(), List.of()));
            stopped = true;
            return;
        }
        schema = schemas.schema(identity.kind().get().namespace());
        Optional<ElementDeclaration> root = schema.root(name);
        if (root.isEmpty()) {
            throw new nl.berichtenpoort.engine.schema.SchemaException("The schema of " + namespace
                    + " does not declare the element " + name + ". Use the schemas of the release unchanged.");
        }
        push(root.get());
    }

    private void startChild(String namespace, String name) throws XMLStreamException {
        ElementDeclaration declaration = contents.child(top, namespace, name, lines.line(), lines.column());
        if (declaration == null) {
            refuseOther(namespace);
            tree.add(new MessageNode(name, "", lines.line(), lines.column(), List.of()));
            skipping = 1;
            countSkipped();
            return;
        }
        if (!declaration.namespace().equals(namespace)) {
            refuseOther(namespace);
        }
        push(declaration);
    }

    /** An element of another type than that of the message. */
    private void refuseOther(String namespace) {
        MessageKind kind = identity.kind().orElseThrow();
        MessageType.ofNamespace(namespace).filter(other -> other != kind).ifPresent(other -> {
            refuse(Fault.identifyAt("several-types", lines.line(), lines.column(), kind.functie(), other.functie()));
            stopped = true;
        });
    }

    private void push(ElementDeclaration declaration) throws XMLStreamException {
        TypeDefinition type = declaration.type();
        int attributes = reader.getAttributeCount();
        if (attributes > 0) {
            if (attributes > limits.maxAttributes()) {
                limit("too-many-attributes", limits.maxAttributes());
                return;
            }
            type = new AttributeCheck(reader, schema, faults).type(declaration, lines.line(), lines.column());
        }
        if (frames.size() == depth) {
            frames.add(new Frame());
        }
        top = frames.get(depth++);
        top.open(declaration.name(), lines.line(), lines.column(), type, tree.size());
    }

    private void characters() {
        if (skipping > 0 || depth == 0) {
            return;
        }
        if (top.simpleType == null) {
            if (!top.textReported && !reader.isWhiteSpace()) {
                top.textReported = true;
                faults.add(contents.fault("unexpected-text", top.line, top.column, top.name));
            }
            return;
        }
        int length = reader.getTextLength();
        if (top.textLength() + length > limits.maxTextLength()) {
            limit("text-too-long", limits.maxTextLength());
            return;
        }
        top.addText(texts.text(reader.getTextCharacters(), reader.getTextStart(), length));
    }

    private void endElement() {
        if (skipping > 0) {
            skipping--;
            return;
        }
        Frame closing = top;
        MessageNode node;
        if (closing.simpleType != null) {
            node = endValue(closing);
        } else {
            if (contents.hasRemainder(closing)) {
                moveToEvent();
                contents.end(closing, lines.line(), lines.column());
            }
            node = new MessageNode(closing.name, "", closing.line, closing.column, tree.takeFrom(closing.firstChild));
        }
        checkIdentity(closing, node);
        depth--;
        top = depth == 0 ? null : frames.get(depth - 1);
        tree.add(node);
        checkFindingCount();
    }

    private MessageNode endValue(Frame closing) {
        String text = closing.text();
        // A value with elements in it has been reported; what is left of it says nothing.
        if (tree.size() == closing.firstChild) {
            ValueFault fault = closing.simpleType.check(text);
            if (fault.isFault()) {
                faults.add(contents.valueFault(closing, fault));
            }
        }
        return new MessageNode(closing.name, text, closing.line, closing.column, tree.takeFrom(closing.firstChild));
    }

    /** Follows what the message says of its type: BerichtCode in the Header, once. */
    private void checkIdentity(Frame closing, MessageNode node) {
        if (depth > CODE_DEPTH) {
            return;
        }
        MessageKind kind = identity.kind().orElseThrow();
        if (depth == CODE_DEPTH
                && node.name().equals(CODE)
                && frames.get(1).name.equals(HEADER)) {
            String value = node.text().strip();
            if (code.isPresent() && !code.get().equals(value)) {
                refuse(Fault.identifyAt("several-types", node.line(), node.column(), kind.functie())
                        .withText("two-codes"));
            }
            code = Optional.of(value);
            Identity.judgeCode(kind, value, node.line(), node.column()).ifPresent(this::refuse);
        } else if (depth == HEADER_DEPTH && node.name().equals(HEADER)) {
            if (code.isEmpty()) {
                refuse(Identity.noCode(kind, node.line(), node.column()));
            }
            // The header is read, so that its parties are known; the rest of a message that is of no type is not.
            stopped |= identityFault.isPresent();
        }
    }

    private void refuse(Fault fault) {
        if (identityFault.isEmpty()) {
            identityFault = Optional.of(fault);
        }
    }

    private void checkFindingCount() {
        if (faults.size() >= limits.maxFindings() && !stopped) {
            while (faults.size() > limits.maxFindings()) {
                faults.remove(faults.size() - 1);
            }
            enough("more", limits.maxFindings());
        }
    }

    private void countSkipped() {
        if (++skipped > limits.maxSkipped()) {
            moveToEvent();
            limit("too-many-unknown", limits.maxSkipped());
        }
    }

    private void countPrefixes() {
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            prefixes.add(prefix == null ? "" : prefix);
        }
        if (prefixes.size() > limits.maxPrefixes()) {
            limit("too-many-prefixes", limits.maxPrefixes());
        }
    }

    /** Stops at a limit: what is too much to judge is refused as no message, whatever the schema has said so far. */
    private void limit(String word, int limit) {
        refuse(Fault.identify(word, lines.line(), lines.column(), String.valueOf(limit)));
        stopped = true;
    }

    /** Stops because more faults of the schema would tell nothing new. */
    private void enough(String word, int limit) {
        faults.add(here(word, lines.line(), lines.column(), String.valueOf(limit)));
        stopped = true;
    }

    private void notWellFormed(int offset) {
        if (offset >= 0) {
            lines.moveTo(Math.min(offset, payload.length));
        }
        if (identity.kind().isEmpty()) {
            refuse(Fault.identify("not-xml", lines.line(), lines.column()));
        } else {
            boolean truncated = offset >= payload.length || offset < 0;
            Fault fault = here("not-well-formed", lines.line(), lines.column());
            faults.add(truncated ? fault.withText("truncated") : fault);
        }
        stopped = true;
    }

    /** A fault of the schema at a place inside the element that is open. */
    private Fault here(String word, int line, int column, String... arguments) {
        return new Fault(
                Layer.SCHEMA,
                word,
                word,
                line,
                column,
                top == null ? 0 : top.line,
                top == null ? 0 : top.column,
                List.of(arguments));
    }

    private int startOffset() {
        return ParserPlaces.startOffset(reader, payload);
    }

    private void moveToEvent() {
        lines.moveTo(startOffset());
    }

    private Reading reading() {
        while (depth > 0) {
            Frame open = frames.get(--depth);
            tree.add(new MessageNode(open.name, open.text(), open.line, open.column, tree.takeFrom(open.firstChild)));
        }
        Optional<MessageNode> read = tree.size() == 0 ? Optional.empty() : Optional.of(tree.takeFrom(0)[0]);
        Optional<Header> header =
                identity.kind().flatMap(kind -> read.filter(ReadPass::hasHeader).map(kind::header));
        if (identityFault.isPresent()) {
            return new Reading(
                    Optional.empty(),
                    identity.release(),
                    Optional.empty(),
                    header,
                    List.of(identityFault.get().finding(read)),
                    List.of());
        }
        faults.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
        List<Finding> findings =
                faults.stream().map(fault -> fault.finding(read)).toList();
        return new Reading(
                identity.kind().map(MessageKind::type),
                identity.release(),
                finished ? read : Optional.empty(),
                header,
                List.of(),
                findings);
    }

    private static boolean hasHeader(MessageNode root) {
        return root.child(HEADER).isPresent();
    }
}
