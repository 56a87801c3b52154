package nl.berichtenpoort.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import nl.berichtenpoort.jaxb.ijw.jw301.Client;
import nl.berichtenpoort.jaxb.ijw.jw301.ObjectFactory;
import nl.berichtenpoort.jaxb.ijw.jw301.Root;
import nl.berichtenpoort.jaxb.stuf.Fo01Bericht;
import nl.berichtenpoort.schemas.xml.CentsAdapter;
import nl.berichtenpoort.schemas.xml.LocalDateAdapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Into Java and back loses nothing and invents nothing. */
class JaxbRoundTripTest {

    private static final String ENVELOPES = "nl.berichtenpoort.jaxb.ggk:nl.berichtenpoort.jaxb.stuf";

    static Stream<String[]> messages() {
        return MessageSchemaTest.messages();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessage(String standard, String schema) throws Exception {
        JAXBContext context = JAXBContext.newInstance("nl.berichtenpoort.jaxb." + standard + '.' + schema);
        for (Document document : List.of(Instances.full(standard, schema), Instances.minimal(standard, schema))) {
            Object message = strict(context).unmarshal(document);
            assertThat(((JAXBElement<?>) message).getDeclaredType().getName())
                    .isEqualTo("nl.berichtenpoort.jaxb." + standard + '.' + schema + ".Root");
            Document back = marshal(context, message);
            assertThat(lines(back)).isEqualTo(lines(document));
            Schemas.compile(StandardFiles.xsd(standard, schema)).newValidator().validate(new DOMSource(back));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"di01", "di01-tekst", "du01", "fo01", "bv03", "fo03"})
    void everyEnvelope(String name) throws Exception {
        JAXBContext context = JAXBContext.newInstance(ENVELOPES);
        Document document = EnvelopeSchemaTest.read(name);
        Document back = marshal(context, strict(context).unmarshal(document));
        assertThat(lines(back)).isEqualTo(lines(document));
    }

    @Test
    void detailsXmlHoldsTheRefusedMessageWhole() throws Exception {
        Fo01Bericht fout =
                (Fo01Bericht) strict(JAXBContext.newInstance(ENVELOPES)).unmarshal(EnvelopeSchemaTest.read("fo01"));
        assertThat(fout.getStuurgegevens().getFunctie()).isNull();
        assertThat(fout.getBody().getDetailsXML().getContent())
                .filteredOn(Element.class::isInstance)
                .singleElement()
                .satisfies(element ->
                        assertThat(((Element) element).getLocalName()).isEqualTo("envelopHeenbericht-ggk_Di01"));
    }

    @Test
    void typesOfTheValues() throws Exception {
        JAXBContext context = JAXBContext.newInstance(ObjectFactory.class);
        Root message = strict(context)
                .unmarshal(Instances.full("ijw", "jw301"), Root.class)
                .getValue();
        Client client = message.getClient();
        assertThat(client.getGeboortedatum().getDatum()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(client.getCommentaar()).isEqualTo("  Eerste regel.\n\n\tTweede  regel, ingesprongen.  ");
        var product = client.getToegewezenProducten().getToegewezenProduct().get(0);
        assertThat(product.getToewijzingstijd()).isEqualTo("09:05:00.250");
        assertThat(product.getBudget()).isEqualTo(Long.valueOf(2_500_000L));
        assertThat(product.getToewijzingNummer()).isEqualTo(999_999_999);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2024, 2, 29",
        "0001-01-01, 1, 1, 1",
        "12026-12-31, 12026, 12, 31",
        "' 2026-01-02\n', 2026, 1, 2"
    })
    void dates(String text, int year, int month, int day) {
        LocalDateAdapter adapter = new LocalDateAdapter();
        assertThat(adapter.unmarshal(text)).isEqualTo(LocalDate.of(year, month, day));
        assertThat(adapter.marshal(LocalDate.of(year, month, day))).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-29", "2026-1-2", "2026-01-02Z", "20260102", "+2026-01-02", ""})
    void noDates(String text) {
        assertThatThrownBy(() -> new LocalDateAdapter().unmarshal(text)).isInstanceOf(DateTimeParseException.class);
    }

    @Test
    void amounts() {
        CentsAdapter adapter = new CentsAdapter();
        assertThat(adapter.unmarshal(" 007 ")).isEqualTo(7L);
        assertThat(adapter.marshal(999_999_999_999L)).isEqualTo("999999999999");
        assertThat(adapter.unmarshal(null)).isNull();
        assertThatThrownBy(() -> adapter.unmarshal("1.00")).isInstanceOf(NumberFormatException.class);
    }

    private static Unmarshaller strict(JAXBContext context) throws JAXBException {
        Unmarshaller unmarshaller = context.createUnmarshaller();
        unmarshaller.setEventHandler(event -> false);
        return unmarshaller;
    }

    private static Document marshal(JAXBContext context, Object message) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().newDocument();
        context.createMarshaller().marshal(message, document);
        return document;
    }

    /** A document as one line an element: depth, namespace, name, attributes, text of leaves. */
    private static List<String> lines(Document document) {
        List<String> lines = new ArrayList<>();
        add(document.getDocumentElement(), 0, lines);
        return lines;
    }

    private static void add(Element element, int depth, List<String> lines) {
        StringBuilder line = new StringBuilder()
                .append(depth)
                .append(' ')
                .append(element.getNamespaceURI())
                .append(' ')
                .append(element.getLocalName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) {
                line.append(' ').append(attribute);
            }
        }
        int at = lines.size();
        boolean leaf = true;
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                leaf = false;
                add(child, depth + 1, lines);
            }
        }
        lines.add(
                at,
                leaf
                        ? line.append(" [")
                                .append(element.getTextContent())
                                .append(']')
                                .toString()
                        : line.toString());
    }
}
