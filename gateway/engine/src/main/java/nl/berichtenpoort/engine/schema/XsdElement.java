package nl.berichtenpoort.engine.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.berichtenpoort.engine.xml.HardenedXml;

/**
 * An element of an XSD file with the line it stands on, for error messages.
 *
 * @param file the file, as error messages call it
 * @param line line of the start tag, from 1
 * @param name local name in the namespace of XSD
 * @param attributes attributes without a namespace
 * @param references the attributes that name something (type, base, ref), resolved
 * @param children child elements in the namespace of XSD, without annotations
 */
record XsdElement(
        String file,
        int line,
        String name,
        Map<String, String> attributes,
        Map<String, QName> references,
        List<XsdElement> children) {

    private static final Set<String> REFERENCES = Set.of("type", "base", "ref");

    /** Reads a whole file. */
    static XsdElement read(HardenedXml xml, String file, byte[] bytes) {
        try {
            XMLStreamReader reader = xml.open(bytes);
            Deque<XsdElement> open = new ArrayDeque<>();
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD ->
                        throw SchemaException.at(file, line(reader), "A DOCTYPE in a schema", "Take it out.");
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (reader.getLocalName().equals("annotation")) {
                            skip(reader);
                        } else {
                            XsdElement element = element(file, reader);
                            if (!open.isEmpty()) {
                                open.peek().children.add(element);
                            }
                            open.push(element);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        XsdElement closed = open.pop();
                        if (open.isEmpty()) {
                            return closed;
                        }
                    }
                    default -> {
                        // White space, comments and processing instructions say nothing in a schema.
                    }
                }
            }
            throw SchemaException.at(file, 1, "No schema in this file", "Put an XSD there.");
        } catch (XMLStreamException e) {
            throw new SchemaException(file + ": not well-formed XML (" + e.getMessage() + "). Repair the file.", e);
        }
    }

    private static XsdElement element(String file, XMLStreamReader reader) {
        if (!XMLConstants.W3C_XML_SCHEMA_NS_URI.equals(reader.getNamespaceURI())) {
            throw SchemaException.at(
                    file, line(reader), "The element " + reader.getName() + " is not of XSD", "Give an XSD file.");
        }
        Map<String, String> attributes = new HashMap<>();
        Map<String, QName> references = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) {
                String attribute = reader.getAttributeLocalName(i);
                attributes.put(attribute, reader.getAttributeValue(i));
                if (REFERENCES.contains(attribute)) {
                    references.put(
                            attribute,
                            resolve(file, reader, reader.getAttributeValue(i).strip()));
                }
            }
        }
        return new XsdElement(file, line(reader), reader.getLocalName(), attributes, references, new ArrayList<>());
    }

    private static QName resolve(String file, XMLStreamReader reader, String name) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        String namespace = reader.getNamespaceURI(prefix);
        if (namespace == null && colon >= 0) {
            throw SchemaException.at(
                    file, line(reader), "The prefix of " + name + " is not declared", "Declare it with xmlns.");
        }
        return new QName(namespace == null ? "" : namespace, name.substring(colon + 1));
    }

    private static void skip(XMLStreamReader reader) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private static int line(XMLStreamReader reader) {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    Optional<QName> reference(String attribute) {
        return Optional.ofNullable(references.get(attribute));
    }

    /** The value of an attribute that must be there. */
    String required(String attribute) {
        return attribute(attribute)
                .orElseThrow(() -> problem("xs:" + name + " without " + attribute, "Add the attribute."));
    }

    /** Stops at attributes that would change the meaning in a way that is not supported. */
    void allowAttributes(String... allowed) {
        Set<String> known = Set.of(allowed);
        for (String attribute : attributes.keySet()) {
            if (!known.contains(attribute) && !attribute.equals("id")) {
                throw unsupported("the attribute " + attribute + " on xs:" + name);
            }
        }
    }

    SchemaException unsupported(String construct) {
        return problem(
                "This gateway does not judge by " + construct,
                "Use the schemas of release 3.2 unchanged, or leave this folder out to use the built-in schemas.");
    }

    SchemaException problem(String problem, String remedy) {
        return SchemaException.at(file, line, problem, remedy);
    }
}
