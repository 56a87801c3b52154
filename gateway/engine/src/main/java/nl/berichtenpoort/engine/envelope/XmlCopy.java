package nl.berichtenpoort.engine.envelope;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import nl.berichtenpoort.engine.xml.XmlOutput;

/**
 * Copies an element with all that is under it from a reader to a writer, so that it means the same in its new place:
 * prefixes that an outer element declared are declared again. Comments and processing instructions are left out.
 */
final class XmlCopy {

    private final ElementCursor from;
    private final XMLStreamWriter to;
    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();

    private XmlCopy(ElementCursor from, XMLStreamWriter to) {
        this.from = from;
        this.to = to;
        // The detailsXML around the copy uses prefixes of its own and no default namespace.
        this.scopes.push(Map.of("", ""));
    }

    /** Copies the element that the cursor stands on; afterwards the cursor stands on its end tag. */
    static void element(ElementCursor from, XMLStreamWriter to) throws XMLStreamException {
        new XmlCopy(from, to).copy();
    }

    /** The first element under the one that the cursor stands on, as a document of its own; the rest is skipped. */
    static Optional<Payload> firstChild(ElementCursor from) throws XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int event = from.next(); event != XMLStreamConstants.END_ELEMENT; event = from.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (bytes.size() > 0) {
                    from.skip();
                } else {
                    document(from, bytes);
                }
            }
        }
        return bytes.size() == 0 ? Optional.empty() : Optional.of(Payload.of(bytes.toByteArray()));
    }

    private static void document(ElementCursor from, ByteArrayOutputStream bytes) throws XMLStreamException {
        try {
            XMLStreamWriter writer = XmlOutput.open(bytes);
            element(from, writer);
            writer.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void copy() throws XMLStreamException {
        int depth = 0;
        int event = XMLStreamConstants.START_ELEMENT;
        while (true) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                start();
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                to.writeEndElement();
                scopes.pop();
                depth--;
                if (depth == 0) {
                    return;
                }
            } else if (ElementCursor.isText(event)) {
                to.writeCharacters(from.text());
            }
            event = from.next();
        }
    }

    private void start() throws XMLStreamException {
        XMLStreamReader xml = from.xml();
        Map<String, String> scope = new HashMap<>(scopes.peek());
        String prefix = text(xml.getPrefix());
        to.writeStartElement(prefix, xml.getLocalName(), text(xml.getNamespaceURI()));
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            declare(scope, text(xml.getNamespacePrefix(i)), text(xml.getNamespaceURI(i)));
        }
        declare(scope, prefix, text(xml.getNamespaceURI()));
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attributePrefix = text(xml.getAttributePrefix(i));
            if (attributePrefix.isEmpty()) {
                to.writeAttribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            } else {
                declare(scope, attributePrefix, xml.getAttributeNamespace(i));
                to.writeAttribute(
                        attributePrefix,
                        xml.getAttributeNamespace(i),
                        xml.getAttributeLocalName(i),
                        xml.getAttributeValue(i));
            }
        }
        scopes.push(scope);
    }

    private void declare(Map<String, String> scope, String prefix, String namespace) throws XMLStreamException {
        if ("xml".equals(prefix) || namespace.equals(scope.put(prefix, namespace))) {
            return;
        }
        if (prefix.isEmpty()) {
            to.writeDefaultNamespace(namespace);
        } else {
            to.writeNamespace(prefix, namespace);
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
