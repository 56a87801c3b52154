package nl.berichtenpoort.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Two whole conversations: the messages refer to each other as the standard demands. */
class ConversationTest {

    private static final List<String> ORDER =
            List.of("315", "316", "301", "302", "305", "306", "323", "325", "307", "308");
    private static final Map<String, String> QUESTION_OF =
            Map.of("316", "315", "302", "301", "306", "305", "308", "307");

    private static Map<String, Element> read(String conversation) {
        return Samples.conversation(conversation).stream()
                .collect(Collectors.toMap(
                        sample -> Xml.typeOf(sample).replaceAll("\\D", ""),
                        sample -> Xml.parse(sample.bytes()),
                        (one, other) -> one));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jeugdhulp-volledig", "wmo-begeleiding"})
    void theFilesStandInTheOrderOfTheConversation(String conversation) {
        assertThat(Samples.conversation(conversation))
                .extracting(sample -> Xml.typeOf(sample).replaceAll("\\D", ""))
                .containsExactlyElementsOf(ORDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jeugdhulp-volledig", "wmo-begeleiding"})
    void oneMunicipalityOneProviderOneClient(String conversation) {
        Map<String, Element> messages = read(conversation);
        assertThat(messages.values()).allSatisfy(message -> {
            Set<String> parties = Set.of(Xml.text(message, "Afzender"), Xml.text(message, "Ontvanger"));
            assertThat(parties).contains("0153").hasSize(2).anyMatch(party -> party.matches("9800\\d{4}"));
        });
        assertThat(messages.values().stream()
                        .flatMap(message -> Xml.texts(message, "Bsn").stream())
                        .distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jeugdhulp-volledig", "wmo-begeleiding"})
    void anAnswerCopiesTheHeaderOfItsQuestion(String conversation) {
        Map<String, Element> messages = read(conversation);
        QUESTION_OF.forEach((answer, question) -> {
            Element sent = Xml.find(messages.get(question), "Header").orElseThrow();
            Element returned = Xml.find(messages.get(answer), "Header").orElseThrow();
            for (String name : List.of(
                    "Afzender",
                    "Ontvanger",
                    "BerichtIdentificatie",
                    "XsdVersie",
                    "BerichtVersie",
                    "BerichtSubversie")) {
                assertThat(Xml.text(returned, name))
                        .as(answer + " " + name)
                        .isEqualToNormalizingWhitespace(Xml.text(sent, name));
            }
            assertThat(Xml.text(returned, "BerichtCode")).isNotEqualTo(Xml.text(sent, "BerichtCode"));
            assertThat(Xml.find(messages.get(answer), "RetourCodes"))
                    .as("IV028")
                    .isEmpty();
            assertThat(Xml.text(returned, "DagtekeningRetour"))
                    .isGreaterThan(Xml.text(sent, "BerichtIdentificatie", "Dagtekening"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"jeugdhulp-volledig", "wmo-begeleiding"})
    void whatWasAskedIsAllocatedStartedInvoicedAndStopped(String conversation) {
        Map<String, Element> messages = read(conversation);
        List<Element> asked = Xml.all(messages.get("315"), "AangevraagdProduct");
        List<Element> allocated = Xml.all(messages.get("301"), "ToegewezenProduct");
        assertThat(allocated).hasSize(2);
        for (String name : List.of("ReferentieAanbieder", "Product", "Omvang")) {
            assertThat(each(allocated, element -> Xml.text(element, name).replaceAll("\\s", "")))
                    .isEqualTo(each(asked, element -> Xml.text(element, name).replaceAll("\\s", "")));
        }
        List<String> numbers = each(allocated, element -> Xml.text(element, "ToewijzingNummer"));
        for (String type : List.of("305", "307", "323")) {
            assertThat(Xml.texts(messages.get(type), "ToewijzingNummer")).isEqualTo(numbers);
        }
        assertThat(Xml.texts(messages.get("307"), "Begindatum"))
                .isEqualTo(Xml.texts(messages.get("305"), "Begindatum"));
        assertThat(Xml.texts(messages.get("305"), "ToewijzingIngangsdatum"))
                .isEqualTo(each(allocated, element -> Xml.text(element, "Ingangsdatum")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jeugdhulp-volledig", "wmo-begeleiding"})
    void theInvoiceFitsTheAllocationAndIsGranted(String conversation) {
        Map<String, Element> messages = read(conversation);
        List<Element> allocated = Xml.all(messages.get("301"), "ToegewezenProduct");
        List<Element> lines = Xml.all(messages.get("323"), "Prestatie");
        for (int i = 0; i < lines.size(); i++) {
            Element line = lines.get(i);
            Element allocation = allocated.get(i);
            long volume = Long.parseLong(Xml.text(line, "GeleverdVolume"));
            assertThat(Long.parseLong(Xml.text(line, "IngediendBedrag", "Bedrag")))
                    .isEqualTo(volume * Long.parseLong(Xml.text(line, "ProductTarief")));
            assertThat(Xml.text(line, "Eenheid")).isEqualTo(Xml.text(allocation, "Eenheid"));
            assertThat(Xml.text(line, "ProductCode")).isEqualTo(Xml.text(allocation, "Product", "Code"));
            // Both months begin in one calendar week and end in the fifth (IV077); frequency 6 is the whole allocation.
            long times = Xml.text(allocation, "Frequentie").equals("2") ? 5 : 1;
            assertThat(volume).isLessThanOrEqualTo(times * Long.parseLong(Xml.text(allocation, "Volume")));
            assertThat(Xml.text(line, "ProductPeriode", "Begindatum"))
                    .isGreaterThanOrEqualTo(Xml.text(allocation, "Ingangsdatum"));
            assertThat(Xml.text(line, "ProductPeriode", "Einddatum"))
                    .isLessThanOrEqualTo(Xml.text(allocation, "Einddatum"));
        }
        Element invoice = messages.get("323");
        Element answer = messages.get("325");
        assertThat(Xml.texts(answer, "RetourCode")).containsExactly("0200", "8001");
        assertThat(Xml.text(answer, "DeclaratieIdentificatie"))
                .isEqualToNormalizingWhitespace(Xml.text(invoice, "BerichtIdentificatie"));
        assertThat(Xml.text(answer, "DeclaratieNummer")).isEqualTo(Xml.text(invoice, "DeclaratieNummer"));
        String total = Xml.text(invoice, "TotaalIngediendBedrag", "TotaalBedrag");
        assertThat(Xml.texts(answer, "TotaalBedrag")).containsExactly(total, total);
    }

    @Test
    void theEnvelopeCarriesTheFirstMessageByteForByte() {
        Sample envelope = Samples.named("conversations/jeugdhulp-volledig/soap/01-di01.xml");
        Sample message = Samples.conversation("jeugdhulp-volledig").get(0);
        Element root = Xml.parse(envelope.bytes());
        assertThat(Base64.getDecoder().decode(Xml.text(root, "xmlBestand"))).isEqualTo(message.bytes());
        Element header = Xml.parse(message.bytes());
        assertThat(Xml.text(root, "zender", "organisatie")).isEqualTo(Xml.text(header, "Afzender"));
        assertThat(Xml.text(root, "ontvanger", "organisatie")).isEqualTo(Xml.text(header, "Ontvanger"));
        assertThat(Xml.text(root, "functie")).isEqualTo("JW315");
        assertThat(Xml.text(root, "referentienummer"))
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    private static List<String> each(List<Element> elements, Function<Element, String> text) {
        return elements.stream().map(text).toList();
    }
}
