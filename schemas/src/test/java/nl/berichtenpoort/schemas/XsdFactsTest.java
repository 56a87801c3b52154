package nl.berichtenpoort.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What the XSDs of iJw and iWmo say, read as XML and held against the table of facts and the code lists. */
class XsdFactsTest {

    private static final String XS = "http://www.w3.org/2001/XMLSchema";

    private final CodeLists codeLists = new CodeLists();

    static Stream<String[]> schemas() {
        return StandardFiles.standards().stream()
                .flatMap(standard -> Stream.concat(
                                Stream.of(StandardFiles.BASE_SCHEMA), StandardFiles.messageSchemas(standard).stream())
                        .map(name -> new String[] {standard, name}));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void classesHaveTheirElementsInOrder(String standard, String schema) throws Exception {
        List<Facts.Element> expected = Facts.elements().stream()
                .filter(element ->
                        element.standard().equals(standard) && element.schema().equals(schema))
                .toList();
        assertThat(expected).isNotEmpty();
        List<Facts.Element> found = new ArrayList<>();
        for (Element type : children(root(standard, schema), "complexType")) {
            assertThat(children(type))
                    .singleElement()
                    .satisfies(only -> assertThat(only.getLocalName()).isEqualTo("sequence"));
            for (Element element : children(children(type).get(0))) {
                assertThat(element.getLocalName()).isEqualTo("element");
                found.add(element(standard, schema, type.getAttribute("name"), element));
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        for (String owner : owners(expected)) {
            assertThat(ofOwner(found, owner)).as(owner).containsExactlyElementsOf(ofOwner(expected, owner));
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyMessageHasOneRootAndTheBaseSchemaNone(String standard, String schema) throws Exception {
        Element root = root(standard, schema);
        assertThat(root.getAttribute("elementFormDefault")).isEqualTo("qualified");
        List<String> roots = children(root, "element").stream()
                .map(element -> element.getAttribute("name") + ' ' + localPart(element.getAttribute("type")))
                .toList();
        if (schema.equals(StandardFiles.BASE_SCHEMA)) {
            assertThat(roots).isEmpty();
        } else {
            assertThat(roots).containsExactly("Bericht Root");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ijw", "iwmo"})
    void simpleTypesHaveTheirFacets(String standard) throws Exception {
        List<Facts.Facet> expected = Facts.facets().stream()
                .filter(facet -> facet.standard().equals(standard))
                // The one deviation: the pattern's meaning is kept in another form (see CommentaarTest).
                .map(facet ->
                        facet.type().equals("LDT_Commentaar") && facet.facet().equals("pattern")
                                ? new Facts.Facet(standard, "LDT_Commentaar", "whiteSpace", "collapse")
                                : facet)
                .toList();
        List<Facts.Facet> found = new ArrayList<>();
        for (Element type : children(root(standard, StandardFiles.BASE_SCHEMA), "simpleType")) {
            Element restriction = children(type, "restriction").get(0);
            String name = type.getAttribute("name");
            found.add(new Facts.Facet(standard, name, "base", restriction.getAttribute("base")));
            for (Element facet : children(restriction)) {
                found.add(new Facts.Facet(standard, name, facet.getLocalName(), facet.getAttribute("value")));
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ijw", "iwmo"})
    void enumerationsAreTheirCodeLists(String standard) throws Exception {
        for (Element type : children(root(standard, StandardFiles.BASE_SCHEMA), "simpleType")) {
            String name = type.getAttribute("name");
            Set<String> values = children(children(type, "restriction").get(0), "enumeration").stream()
                    .map(facet -> facet.getAttribute("value"))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (values.isEmpty()) {
                continue;
            }
            Optional<CodeList> list = codeLists.ofType(standard, name);
            assertThat(list).as(name).isPresent();
            Set<String> codes =
                    list.orElseThrow().codes().stream().map(Code::value).collect(Collectors.toCollection(TreeSet::new));
            if (name.equals("LDT_RetourCode")) {
                // The schemas of both standards still allow 9355; the list has no such code any more.
                assertThat(values.remove("9355")).isTrue();
            }
            assertThat(codes).as(standard + ' ' + name).isEqualTo(values);
        }
    }

    @Test
    void onlyTheseListsBelongToATypeWithoutEnumeration() throws Exception {
        for (String standard : StandardFiles.standards()) {
            Set<String> enumerated = children(root(standard, StandardFiles.BASE_SCHEMA), "simpleType").stream()
                    .filter(type -> !children(children(type, "restriction").get(0), "enumeration")
                            .isEmpty())
                    .map(type -> type.getAttribute("name"))
                    .collect(Collectors.toSet());
            assertThat(codeLists.index().stream()
                            .filter(entry -> Set.of("both", standard).contains(entry.standard()))
                            .flatMap(entry -> entry.baseTypes().stream())
                            .filter(type -> !enumerated.contains(type)))
                    .containsExactlyInAnyOrder("LDT_Gemeente", "LDT_BerichtCode");
        }
    }

    @Test
    void berichtCodesAreThoseOfTheList() {
        Set<String> inSchemas = Facts.elements().stream()
                .filter(element -> element.name().equals("BerichtCode"))
                .map(element -> element.pattern() + ' ' + element.schema().toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        assertThat(codeLists.get("COD002", "ijw").codes().stream().map(code -> code.value() + ' ' + code.meaning()))
                .containsExactlyInAnyOrderElementsOf(inSchemas);
    }

    private static Facts.Element element(String standard, String schema, String owner, Element element) {
        assertThat(element.getAttribute("maxOccurs")).isIn("", "unbounded");
        assertThat(element.getAttribute("minOccurs")).isIn("", "0");
        String type = element.getAttribute("type");
        String pattern = "";
        if (type.isEmpty()) {
            Element restriction = children(children(element, "simpleType").get(0), "restriction")
                    .get(0);
            type = restriction.getAttribute("base");
            pattern = children(restriction).get(0).getAttribute("value");
            assertThat(children(restriction)).hasSize(1);
        }
        String local = localPart(type);
        boolean ofBase = local.startsWith("LDT_") || local.startsWith("CDT_");
        assertThat(element.lookupNamespaceURI(type.substring(0, type.indexOf(':'))))
                .isEqualTo(StandardFiles.namespace(standard, ofBase ? StandardFiles.BASE_SCHEMA : schema));
        return new Facts.Element(
                standard,
                schema,
                owner,
                element.getAttribute("name"),
                local,
                pattern,
                element.getAttribute("minOccurs").isEmpty(),
                element.getAttribute("maxOccurs").equals("unbounded"));
    }

    private static List<String> owners(List<Facts.Element> elements) {
        return elements.stream().map(Facts.Element::owner).distinct().toList();
    }

    private static List<Facts.Element> ofOwner(List<Facts.Element> elements, String owner) {
        return elements.stream()
                .filter(element -> element.owner().equals(owner))
                .toList();
    }

    private static Element root(String standard, String schema) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(StandardFiles.xsd(standard, schema).toExternalForm())
                .getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }

    /** The child elements, annotations left out. */
    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element child && !child.getLocalName().equals("annotation")) {
                assertThat(child.getNamespaceURI()).isEqualTo(XS);
                children.add(child);
            }
        }
        return children;
    }

    private static String localPart(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
