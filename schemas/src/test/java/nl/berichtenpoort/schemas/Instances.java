package nl.berichtenpoort.schemas;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Makes documents of a message from the table of facts, not from its XSD. */
final class Instances {

    private final String standard;
    private final String schema;
    private final boolean full;
    private final List<Facts.Element> facts;
    private final Map<String, String> values;
    private final Document document;

    private Instances(String standard, String schema, boolean full) throws ParserConfigurationException {
        this.standard = standard;
        this.schema = schema;
        this.full = full;
        this.facts = Facts.elements().stream()
                .filter(element -> element.standard().equals(standard))
                .toList();
        this.values = Facts.values(standard);
        this.document =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    }

    /** Every element that may be there; what may repeat is there twice. */
    static Document full(String standard, String schema) throws ParserConfigurationException {
        return new Instances(standard, schema, true).bericht();
    }

    /** Only what must be there, once. */
    static Document minimal(String standard, String schema) throws ParserConfigurationException {
        return new Instances(standard, schema, false).bericht();
    }

    /** The elements of a class of this message or of a composed base type, in order; none for a simple type. */
    static List<Facts.Element> elementsOf(List<Facts.Element> facts, String schema, String owner) {
        return Stream.of(schema, StandardFiles.BASE_SCHEMA)
                .map(place -> facts.stream()
                        .filter(element -> element.schema().equals(place)
                                && element.owner().equals(owner))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Document bericht() {
        Element root = document.createElementNS(StandardFiles.namespace(standard, schema), "Bericht");
        document.appendChild(root);
        fill(root, "Root");
        return document;
    }

    private void fill(Element parent, String owner) {
        for (Facts.Element fact : elementsOf(facts, schema, owner)) {
            int times = full ? (fact.repeatable() ? 2 : 1) : (fact.required() ? 1 : 0);
            for (int i = 0; i < times; i++) {
                parent.appendChild(element(fact));
            }
        }
    }

    private Element element(Facts.Element fact) {
        Element element =
                document.createElementNS(StandardFiles.namespace(standard, fact.schema()), "m:" + fact.name());
        if (elementsOf(facts, schema, fact.type()).isEmpty()) {
            element.setTextContent(value(fact));
        } else {
            fill(element, fact.type());
        }
        return element;
    }

    private String value(Facts.Element fact) {
        if (fact.pattern().matches("[0-9]+")) {
            return fact.pattern();
        }
        String value = values.get(fact.type());
        if (value == null) {
            throw new IllegalStateException("no sample value for " + fact.type());
        }
        return value;
    }
}
