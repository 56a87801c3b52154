package nl.berichtenpoort.samples;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads and validates samples with the parsers of the JDK, for the tests of this module. */
final class Xml {

    private static final Pattern TYPE = Pattern.compile("(?<![a-z])(jw|wmo)3\\d{2}");

    private final Map<String, Schema> schemas = new HashMap<>();

    /** Type in the file name, for example {@code jw301}. */
    static String typeOf(Sample sample) {
        Matcher type = TYPE.matcher(sample.fileName());
        if (!type.find()) {
            throw new IllegalArgumentException("No message type in the name " + sample);
        }
        return type.group();
    }

    static String standardOf(String type) {
        return type.startsWith("jw") ? "ijw" : "iwmo";
    }

    static String namespaceOf(String type) {
        return "http://www.istandaarden.nl/" + standardOf(type) + "/3_2/" + type + "/schema";
    }

    /** What the validator of the JDK has against the sample, in its order; empty when it is valid. */
    List<SAXParseException> validate(String type, byte[] bytes) throws SAXException, IOException {
        Validator validator = schemas.computeIfAbsent(type, Xml::schema).newValidator();
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        List<SAXParseException> errors = new ArrayList<>();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                errors.add(e);
            }

            @Override
            public void error(SAXParseException e) {
                errors.add(e);
            }

            @Override
            public void fatalError(SAXParseException e) throws SAXException {
                throw e;
            }
        });
        try {
            validator.validate(new StreamSource(new ByteArrayInputStream(bytes)));
        } catch (SAXParseException e) {
            errors.add(e);
        }
        return errors;
    }

    static Element parse(byte[] bytes) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** All elements of a local name below, in document order. */
    static List<Element> all(Element below, String name) {
        NodeList found = below.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /** Texts of all elements of a local name below. */
    static List<String> texts(Element below, String name) {
        return all(below, name).stream()
                .map(element -> element.getTextContent().strip())
                .toList();
    }

    /** Text of the first element at the end of a path of local names, each a descendant of the one before. */
    static String text(Element below, String... path) {
        return find(below, path)
                .orElseThrow(() -> new IllegalArgumentException("No " + String.join("/", path)))
                .getTextContent()
                .strip();
    }

    static Optional<Element> find(Element below, String... path) {
        Optional<Element> at = Optional.of(below);
        for (String name : path) {
            at = at.flatMap(element -> all(element, name).stream().findFirst());
        }
        return at;
    }

    private static Schema schema(String type) {
        String path = "/standard/%s/3.2/xsd/%s.xsd".formatted(standardOf(type), type.toLowerCase(Locale.ROOT));
        URL url = Xml.class.getResource(path);
        try {
            return SchemaFactory.newDefaultInstance().newSchema(url);
        } catch (SAXException e) {
            throw new IllegalStateException("Schema cannot be read: " + path, e);
        }
    }
}
