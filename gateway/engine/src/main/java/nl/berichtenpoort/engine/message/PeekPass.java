package nl.berichtenpoort.engine.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import nl.berichtenpoort.engine.xml.HardenedXml;
import org.codehaus.stax2.XMLStreamReader2;

/** Reads one message up to the end of its Header, without a schema; used once. */
final class PeekPass {

    private static final String HEADER = "Header";
    private static final String CODE = "BerichtCode";
    private static final int HEADER_DEPTH = 2;
    private static final int CODE_DEPTH = 3;

    private final byte[] payload;
    private final ReadingLimits limits;
    private final LineCounter lines;
    private final List<Open> open = new ArrayList<>();

    private XMLStreamReader2 reader;
    private int depth;
    private boolean done;
    private boolean headerEnded;
    private Identity identity = new Identity(Optional.empty(), Optional.empty(), Optional.empty());
    private Optional<Fault> fault = Optional.empty();
    private Optional<MessageNode> header = Optional.empty();
    private Optional<MessageNode> root = Optional.empty();

    /** An element of the Header that is open. */
    private record Open(String name, int line, int column, StringBuilder text, List<MessageNode> children) {
        MessageNode close() {
            return new MessageNode(
                    name, children.isEmpty() ? text.toString() : "", line, column, List.copyOf(children));
        }
    }

    PeekPass(byte[] payload, boolean loneReturns, ReadingLimits limits) {
        this.payload = payload;
        this.limits = limits;
        this.lines = new LineCounter(payload, loneReturns);
    }

    HeaderPeek peek(HardenedXml xml) {
        try {
            reader = xml.open(payload);
            while (!done) {
                event(reader.next());
            }
        } catch (XMLStreamException e) {
            int offset = ParserPlaces.offset(e);
            lines.moveTo(Math.min(Math.max(offset, 0), payload.length));
            if (identity.type().isEmpty()) {
                refuse(Fault.identify("not-xml", lines.line(), lines.column()));
            }
        }
        return result();
    }

    private void event(int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start();
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (!open.isEmpty()) {
                    StringBuilder text = open.get(open.size() - 1).text();
                    if (text.length() + reader.getTextLength() <= limits.maxTextLength()) {
                        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    }
                }
            }
            case XMLStreamConstants.DTD -> {
                lines.moveTo(ParserPlaces.startOffset(reader, payload));
                refuse(Fault.identify("doctype", lines.line(), lines.column()));
            }
            case XMLStreamConstants.END_DOCUMENT -> done = true;
            default -> {
                // Nothing that a header is made of.
            }
        }
    }

    private void start() {
        depth++;
        String name = reader.getLocalName();
        if (depth > limits.maxDepth()) {
            done = true;
        } else if (depth == 1) {
            moveToEvent();
            String namespace = reader.getNamespaceURI();
            identity = Identity.of(namespace == null ? "" : namespace, name, lines.line(), lines.column());
            root = Optional.of(new MessageNode(name, "", lines.line(), lines.column(), List.of()));
            identity.fault().ifPresent(this::refuse);
        } else if (!open.isEmpty() || depth == HEADER_DEPTH && name.equals(HEADER)) {
            moveToEvent();
            open.add(new Open(name, lines.line(), lines.column(), new StringBuilder(), new ArrayList<>()));
        }
    }

    private void end() {
        if (!open.isEmpty()) {
            MessageNode node = open.remove(open.size() - 1).close();
            if (depth == CODE_DEPTH && node.name().equals(CODE)) {
                MessageType type = identity.type().orElseThrow();
                Identity.judgeCode(type, node.text().strip(), node.line(), node.column())
                        .ifPresent(found -> fault = fault.or(() -> Optional.of(found)));
            }
            if (open.isEmpty()) {
                header = Optional.of(node);
                headerEnded = true;
                done = true;
            } else {
                open.get(open.size() - 1).children().add(node);
            }
        }
        depth--;
        if (depth == 0) {
            done = true;
        }
    }

    private HeaderPeek result() {
        while (!open.isEmpty()) {
            MessageNode node = open.remove(open.size() - 1).close();
            if (open.isEmpty()) {
                header = Optional.of(node);
            } else {
                open.get(open.size() - 1).children().add(node);
            }
        }
        Optional<MessageNode> tree = root.map(bericht -> new MessageNode(
                bericht.name(),
                "",
                bericht.line(),
                bericht.column(),
                header.map(List::of).orElse(List.of())));
        if (headerEnded && fault.isEmpty()) {
            judgeMissingCode(header.orElseThrow());
        }
        return new HeaderPeek(
                fault.isPresent() ? Optional.empty() : identity.type(),
                identity.release(),
                identity.type().isEmpty()
                        ? Optional.empty()
                        : header.flatMap(found -> tree).map(Header::of),
                fault.map(found -> List.of(found.finding(tree))).orElse(List.of()));
    }

    private void judgeMissingCode(MessageNode read) {
        if (read.child(CODE).isEmpty()) {
            MessageType type = identity.type().orElseThrow();
            fault = Optional.of(
                    Fault.identifyAt("no-code", read.line(), read.column(), type.functie(), type.berichtCode()));
        }
    }

    private void refuse(Fault found) {
        fault = fault.or(() -> Optional.of(found));
        done = true;
    }

    private void moveToEvent() {
        lines.moveTo(ParserPlaces.startOffset(reader, payload));
    }
}
