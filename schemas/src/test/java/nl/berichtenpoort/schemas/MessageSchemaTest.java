package nl.berichtenpoort.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What the 28 message schemas accept and reject, element by element. */
class MessageSchemaTest {

    static Stream<String[]> messages() {
        return StandardFiles.standards().stream()
                .flatMap(standard ->
                        StandardFiles.messageSchemas(standard).stream().map(name -> new String[] {standard, name}));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void acceptsTheSmallestAndTheFullestMessage(String standard, String schema) throws Exception {
        Validator validator = validator(standard, schema);
        validator.validate(new DOMSource(Instances.minimal(standard, schema)));
        validator.validate(new DOMSource(Instances.full(standard, schema)));
    }

    /**
     * Every element of every class: left out it is missed only if required, once more it is accepted only if it may
     * repeat, behind its successor or in another namespace it is refused.
     */
    @ParameterizedTest
    @MethodSource("messages")
    void everyElementHasItsPlaceAndOccurrence(String standard, String schema) throws Exception {
        List<Facts.Element> facts = Facts.elements().stream()
                .filter(element -> element.standard().equals(standard))
                .toList();
        Document document = Instances.full(standard, schema);
        Validator validator = validator(standard, schema);
        List<String> surprises = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        visit(document.getDocumentElement(), "Root", new Visit(facts, schema, validator, surprises, seen));
        assertThat(seen).hasSizeGreaterThanOrEqualTo(5);
        assertThat(surprises).isEmpty();
        validator.validate(new DOMSource(document));
    }

    private record Visit(
            List<Facts.Element> facts, String schema, Validator validator, List<String> surprises, Set<String> seen) {

        void expect(boolean valid, String what, Element parent) throws Exception {
            boolean found;
            try {
                validator.validate(new DOMSource(parent.getOwnerDocument()));
                found = true;
            } catch (SAXException e) {
                found = false;
            }
            if (found != valid) {
                surprises.add(what + (found ? " was accepted" : " was refused"));
            }
        }
    }

    private static void visit(Element parent, String owner, Visit visit) throws Exception {
        List<Facts.Element> children = Instances.elementsOf(visit.facts(), visit.schema(), owner);
        if (children.isEmpty() || !visit.seen().add(owner)) {
            return;
        }
        for (Facts.Element fact : children) {
            String what = owner + '/' + fact.name();
            List<Element> found = named(parent, fact.name());
            assertThat(found).as(what).hasSize(fact.repeatable() ? 2 : 1);
            Node after = found.get(found.size() - 1).getNextSibling();

            Node again = parent.insertBefore(found.get(0).cloneNode(true), after);
            visit.expect(fact.repeatable(), what + " once more", parent);
            parent.removeChild(again);

            found.forEach(parent::removeChild);
            visit.expect(!fact.required(), what + " left out", parent);
            if (after != null) {
                Node beyond = after.getNextSibling();
                found.forEach(element -> parent.insertBefore(element, beyond));
                visit.expect(false, what + " behind its successor", parent);
                found.forEach(parent::removeChild);
            }
            Element stranger = parent.getOwnerDocument().createElementNS("urn:stranger", fact.name());
            parent.insertBefore(stranger, after);
            visit.expect(false, what + " in another namespace", parent);
            parent.removeChild(stranger);
            found.forEach(element -> parent.insertBefore(element, after));

            visit(found.get(0), fact.type(), visit);
        }
    }

    private static List<Element> named(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static Validator validator(String standard, String schema) throws SAXException {
        Schema compiled = Schemas.compile(StandardFiles.xsd(standard, schema));
        return compiled.newValidator();
    }
}
