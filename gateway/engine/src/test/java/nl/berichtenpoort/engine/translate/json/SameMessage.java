package nl.berichtenpoort.engine.translate.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.schema.ComplexType;
import nl.berichtenpoort.engine.schema.Primitive;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.schema.SimpleType;
import nl.berichtenpoort.engine.schema.TypeDefinition;
import nl.berichtenpoort.engine.schema.WhiteSpace;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.diff.Comparison;
import org.xmlunit.diff.ComparisonResult;
import org.xmlunit.diff.ComparisonType;
import org.xmlunit.diff.Diff;

/** Whether two documents of XML are the same message: identical, but for the declared formatting. */
final class SameMessage {

    /** What of a document is not of the message; docs/canonical-json.md declares each of them. */
    enum Formatting {
        /** Version, encoding and standalone. */
        XML_DECLARATION,
        /** Which prefix stands for a namespace, and where it is declared. */
        PREFIXES,
        /** xsi:type that names a type with the same elements, and xsi:schemaLocation. */
        SCHEMA_HINTS,
        /** White space around numbers, dates and times, which XSD takes away before it looks at them. */
        COLLAPSED_WHITE_SPACE,
        /** Not compared at all: they are between the elements or split a text that is one. */
        COMMENTS_INSTRUCTIONS_CDATA_AND_INDENTATION
    }

    private static final Set<ComparisonType> DECLARATION =
            Set.of(ComparisonType.XML_VERSION, ComparisonType.XML_ENCODING, ComparisonType.XML_STANDALONE);
    private static final Set<ComparisonType> HINTS =
            Set.of(ComparisonType.SCHEMA_LOCATION, ComparisonType.NO_NAMESPACE_SCHEMA_LOCATION);

    private static final QName XSI_TYPE = new QName(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "type");

    private final ComplexType root;

    SameMessage(SchemaSet schemas, MessageType type) {
        this.root = CanonicalJson.root(schemas, type);
    }

    /** What is different beyond formatting. */
    List<String> differences(byte[] expected, byte[] actual) {
        Diff diff = DiffBuilder.compare(parse(expected))
                .withTest(parse(actual))
                .withNodeFilter(node -> node.getNodeType() != Node.PROCESSING_INSTRUCTION_NODE && !isBetween(node))
                .withAttributeFilter(
                        attribute -> !XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(attribute.getNamespaceURI()))
                .withDifferenceEvaluator((comparison, result) -> result == ComparisonResult.EQUAL
                                || formatting(comparison).isPresent()
                        ? ComparisonResult.EQUAL
                        : ComparisonResult.DIFFERENT)
                .checkForIdentical()
                .build();
        return StreamSupport.stream(diff.getDifferences().spliterator(), false)
                .map(Object::toString)
                .toList();
    }

    private static Document parse(byte[] xml) {
        // Not XMLUnit's ignoreComments, which looks for a processor of XSLT for each document.
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setIgnoringComments(true);
        factory.setCoalescing(true);
        try {
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (IOException | SAXException | ParserConfigurationException failed) {
            throw new IllegalArgumentException("Not XML", failed);
        }
    }

    private Optional<Formatting> formatting(Comparison comparison) {
        ComparisonType type = comparison.getType();
        if (DECLARATION.contains(type)) {
            return Optional.of(Formatting.XML_DECLARATION);
        } else if (type == ComparisonType.NAMESPACE_PREFIX) {
            return Optional.of(Formatting.PREFIXES);
        } else if (HINTS.contains(type) || isXsiType(comparison)) {
            return Optional.of(Formatting.SCHEMA_HINTS);
        } else if (type == ComparisonType.TEXT_VALUE && isCollapsed(comparison)) {
            return Optional.of(Formatting.COLLAPSED_WHITE_SPACE);
        }
        return Optional.empty();
    }

    private static boolean isXsiType(Comparison comparison) {
        return comparison.getType() == ComparisonType.ATTR_NAME_LOOKUP
                && XSI_TYPE.equals(comparison.getControlDetails().getValue());
    }

    private static boolean isText(Node node) {
        return node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE;
    }

    private boolean isCollapsed(Comparison comparison) {
        Node text = comparison.getControlDetails().getTarget();
        return type(text.getParentNode()) instanceof SimpleType simple
                && simple.primitive() != Primitive.STRING
                && WhiteSpace.COLLAPSE
                        .apply(text.getNodeValue())
                        .equals(comparison.getTestDetails().getTarget().getNodeValue());
    }

    private TypeDefinition type(Node element) {
        Deque<String> names = new ArrayDeque<>();
        for (Node here = element; here.getNodeType() == Node.ELEMENT_NODE; here = here.getParentNode()) {
            names.push(here.getLocalName());
        }
        names.pop();
        TypeDefinition type = root;
        for (String name : names) {
            ComplexType complex = (ComplexType) type;
            type = complex.elements().get(complex.indexOfLocalName(name)).type();
        }
        return type;
    }

    /** White space of an element that has elements. */
    private static boolean isBetween(Node node) {
        if (!isText(node) || !node.getNodeValue().isBlank()) {
            return false;
        }
        for (Node sibling = node.getParentNode().getFirstChild(); sibling != null; sibling = sibling.getNextSibling()) {
            if (sibling.getNodeType() == Node.ELEMENT_NODE) {
                return true;
            }
        }
        return false;
    }
}
