package nl.berichtenpoort.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What the envelope schemas accept and reject: whole documents, then one change at a time. */
class EnvelopeSchemaTest {

    private static Schema schema;

    @BeforeAll
    static void compile() throws SAXException {
        schema = Schemas.compile(StandardFiles.ggkXsd());
    }

    static Document read(String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(EnvelopeSchemaTest.class
                        .getResource("/envelope/" + name + ".xml")
                        .toExternalForm());
    }

    static Stream<Map<String, String>> values() {
        return Facts.rows("/envelope/values.csv").stream();
    }

    static Stream<Map<String, String>> removals() {
        return Facts.rows("/envelope/removals.csv").stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"di01", "di01-tekst", "du01", "fo01", "bv03", "fo03"})
    void acceptsAWholeDocument(String name) throws Exception {
        assertThat(valid(read(name))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("values")
    void oneOtherValue(Map<String, String> row) throws Exception {
        Document document = read(row.get("document"));
        element(document, row.get("element"))
                .setTextContent(row.get("value").repeat(Integer.parseInt(row.get("repeat"))));
        assertThat(valid(document)).isEqualTo(row.get("valid").equals("yes"));
    }

    @ParameterizedTest
    @MethodSource("removals")
    void oneElementLess(Map<String, String> row) throws Exception {
        Document document = read(row.get("document"));
        Element element = element(document, row.get("element"));
        element.getParentNode().removeChild(element);
        assertThat(valid(document)).isEqualTo(row.get("valid").equals("yes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xm", "JW315-2026_01.XML", "...."})
    void acceptsTheFileName(String name) throws Exception {
        assertThat(valid(withFileName(name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.x", "", "naam met spatie.xml", "pad/bestand.xml", "bestand:1.xml", "é.xml"})
    void refusesTheFileName(String name) throws Exception {
        assertThat(valid(withFileName(name))).isFalse();
    }

    @Test
    void aFileNameHasAtMost255Characters() throws Exception {
        assertThat(valid(withFileName("a".repeat(255)))).isTrue();
        assertThat(valid(withFileName("a".repeat(256)))).isFalse();
    }

    @Test
    void aFileNameIsRequiredAndUnqualified() throws Exception {
        Document document = read("di01-tekst");
        Element file = element(document, "tekstBestand");
        file.removeAttribute("bestandsnaam");
        assertThat(valid(document)).isFalse();
        file.setAttributeNS("http://www.stufstandaarden.nl/koppelvlak/ggk0210", "GGK:bestandsnaam", "a.xml");
        assertThat(valid(document)).isFalse();
    }

    @Test
    void xmlOrTextNeverBoth() throws Exception {
        Document document = read("di01");
        Element text = (Element) document.importNode(element(read("di01-tekst"), "tekstBestand"), true);
        element(document, "bericht").appendChild(text);
        assertThat(valid(document)).isFalse();
    }

    @Test
    void orderCounts() throws Exception {
        Document document = read("du01");
        Element cross = element(document, "crossRefnummer");
        cross.getParentNode().appendChild(cross);
        assertThat(valid(document)).isFalse();
    }

    @Test
    void anEnvelopeCarriesNoCrossReferenceAndAnErrorNoFunction() throws Exception {
        Document di01 = read("di01");
        Element cross = (Element) di01.importNode(element(read("du01"), "crossRefnummer"), true);
        Element functie = element(di01, "functie");
        functie.getParentNode().insertBefore(cross, functie);
        assertThat(valid(di01)).isFalse();

        Document fo01 = read("fo03");
        element(fo01, "stuurgegevens").appendChild(fo01.importNode(functie, true));
        assertThat(valid(fo01)).isFalse();
    }

    /** The envelope is judged before anybody knows the sender, so no text in it may keep a validator busy. */
    @ParameterizedTest
    @MethodSource("elementsWithText")
    void aMillionCharactersAreRefusedInTime(String name, String element) throws Exception {
        for (String text : List.of("1", "a", " ")) {
            Document document = read(name);
            element(document, element).setTextContent(text.repeat(1_000_000));
            assertThat(assertTimeoutPreemptively(Duration.ofSeconds(5), () -> valid(document)))
                    .isFalse();
        }
    }

    static Stream<String[]> elementsWithText() {
        return values().filter(row ->
                        !Set.of("xmlBestand", "tekstBestand", "detailsXML").contains(row.get("element")))
                .map(row -> List.of(row.get("document"), row.get("element")))
                .distinct()
                .map(place -> place.toArray(String[]::new));
    }

    @Test
    void aFileNameOfAMillionCharactersIsRefusedInTime() throws Exception {
        Document document = withFileName("a".repeat(1_000_000));
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(5), () -> valid(document)))
                .isFalse();
    }

    private static Document withFileName(String name) throws Exception {
        Document document = read("di01-tekst");
        element(document, "tekstBestand").setAttribute("bestandsnaam", name);
        return document;
    }

    private static Element element(Document document, String name) {
        return (Element) document.getElementsByTagNameNS("*", name).item(0);
    }

    private static boolean valid(Document document) throws Exception {
        try {
            schema.newValidator().validate(new DOMSource(document));
            return true;
        } catch (SAXException e) {
            return false;
        }
    }
}
