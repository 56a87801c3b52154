package nl.berichtenpoort.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** The valid messages: all of them, whether alone or in a conversation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagesTest {

    private static final List<String> NUMBERS =
            List.of("301", "302", "305", "306", "307", "308", "315", "316", "317", "318", "319", "320", "323", "325");

    private final Xml xml = new Xml();

    static List<Sample> valid() {
        List<Sample> samples = new ArrayList<>(Samples.messages());
        samples.addAll(Samples.conversation("jeugdhulp-volledig"));
        samples.addAll(Samples.conversation("wmo-begeleiding"));
        return samples;
    }

    @ParameterizedTest
    @MethodSource("valid")
    void isValidAgainstItsSchema(Sample sample) throws Exception {
        assertThat(xml.validate(Xml.typeOf(sample), sample.bytes())).isEmpty();
        assertThat(sample.expectation()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("valid")
    void isOfTheTypeInItsName(Sample sample) {
        assertThat(Xml.parse(sample.bytes()).getNamespaceURI()).isEqualTo(Xml.namespaceOf(Xml.typeOf(sample)));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void isUtf8WithoutByteOrderMark(Sample sample) {
        assertThat(sample.text().getBytes(StandardCharsets.UTF_8)).isEqualTo(sample.bytes());
        assertThat(sample.text().charAt(0)).isEqualTo('<');
    }

    @ParameterizedTest
    @MethodSource("valid")
    void namesFictitiousClientsOnly(Sample sample) {
        assertThat(Xml.texts(Xml.parse(sample.bytes()), "Bsn"))
                .allSatisfy(bsn -> assertThat(Bsn.fictitious()).contains(bsn));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void isSignedIn2026BeforeNovember(Sample sample) {
        assertThat(Xml.text(Xml.parse(sample.bytes()), "BerichtIdentificatie", "Dagtekening"))
                .isBetween("2026-01-01", "2026-10-31");
    }

    @Test
    void thereAreASmallAndAFullMessageOfEachOfThe28Types() {
        Map<String, Set<String>> names = Samples.messages().stream()
                .collect(Collectors.groupingBy(
                        Xml::typeOf, TreeMap::new, Collectors.mapping(Sample::fileName, Collectors.toSet())));
        List<String> types = Stream.of("jw", "wmo")
                .flatMap(prefix -> NUMBERS.stream().map(prefix::concat))
                .toList();
        assertThat(names.keySet()).containsExactlyElementsOf(types);
        assertThat(names)
                .allSatisfy((type, files) -> assertThat(files).contains(type + "-klein.xml", type + "-volledig.xml"));
    }

    @Test
    void everyMessageStandsInTheFolderOfItsType() {
        assertThat(Samples.messages()).allSatisfy(sample -> {
            String type = Xml.typeOf(sample);
            assertThat(sample.name())
                    .isEqualTo("messages/" + Xml.standardOf(type) + "/" + type + "/" + sample.fileName());
        });
    }

    @Test
    void defaultNamespacesAndPrefixesBothOccurInBothStandards() {
        for (String standard : List.of("ijw", "iwmo")) {
            Set<Boolean> prefixed = new HashSet<>();
            for (Sample sample : Samples.onClasspath("messages/" + standard)) {
                prefixed.add(Xml.parse(sample.bytes()).getPrefix() != null);
            }
            assertThat(prefixed).containsExactlyInAnyOrder(true, false);
        }
    }

    @ParameterizedTest
    @MethodSource("valid")
    void theTotalOfAnInvoiceIsTheSumOfItsLines(Sample sample) {
        if (!Xml.typeOf(sample).endsWith("323")) {
            return;
        }
        Element message = Xml.parse(sample.bytes());
        assertThat(signed(Xml.find(message, "TotaalIngediendBedrag").orElseThrow()))
                .isEqualTo(sumOfLines(message));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void whatAnAnswerDoesNotGrantAreItsLines(Sample sample) {
        Element message = Xml.parse(sample.bytes());
        List<Element> granted = Xml.all(message, "TotaalToegekendBedrag");
        if (granted.isEmpty() || Xml.texts(message, "RetourCode").contains("9333")) {
            return;
        }
        assertThat(signed(Xml.find(message, "TotaalIngediendBedrag").orElseThrow()) - signed(granted.get(0)))
                .as("TR342")
                .isEqualTo(sumOfLines(message));
    }

    private static long sumOfLines(Element message) {
        return Xml.all(message, "IngediendBedrag").stream()
                .mapToLong(MessagesTest::signed)
                .sum();
    }

    private static long signed(Element amount) {
        List<Element> children = Xml.all(amount, "*");
        long cents = Long.parseLong(children.get(0).getTextContent());
        return children.get(1).getTextContent().equals("C") ? -cents : cents;
    }
}
