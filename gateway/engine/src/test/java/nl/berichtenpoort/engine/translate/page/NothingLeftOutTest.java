package nl.berichtenpoort.engine.translate.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.message.GeneratedMessages;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.schema.ComplexType;
import nl.berichtenpoort.engine.schema.ElementDeclaration;
import nl.berichtenpoort.engine.schema.TypeDefinition;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Every value of a message is on its page exactly as often as in the message, and every element has a label. */
class NothingLeftOutTest {

    private static final int MESSAGES = 20;

    static List<Sample> messages() {
        List<Sample> all = new ArrayList<>(Samples.messages());
        all.addAll(Samples.onClasspath("rules"));
        all.addAll(Samples.schemaInvalid());
        return all;
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyValueIsOnThePage(Sample sample) {
        Reading reading = Pages.READER.read(sample.bytes());
        if (reading.root().isPresent()) {
            assertThat(shown(sample.bytes())).containsExactlyInAnyOrderElementsOf(values(reading));
        }
    }

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void everyValueOfWhateverTheSchemaAllowsIsOnThePage(MessageType type) {
        for (int seed = 0; seed < MESSAGES; seed++) {
            byte[] xml = new GeneratedMessages(Pages.SCHEMAS, seed).xml(type);
            Reading reading = Pages.READER.read(xml);
            assertThat(reading.schemaFindings()).as("valid, seed %d", seed).isEmpty();

            assertThat(shown(xml)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(values(reading));
        }
    }

    private static List<String> shown(byte[] message) {
        List<String> shown = new ArrayList<>();
        for (Element element : Pages.elements(Pages.parse(Pages.bare(message)))) {
            if (element.getAttribute("class").equals("v")) {
                shown.add(
                        switch (element.getTagName()) {
                            case "time" -> element.getAttribute("datetime");
                            case "data" -> element.getAttribute("value");
                            default -> element.getTextContent();
                        });
            }
        }
        return shown;
    }

    private static List<String> values(Reading reading) {
        List<String> values = new ArrayList<>();
        values(reading.root().orElseThrow(), values);
        return values;
    }

    private static void values(MessageNode node, List<String> values) {
        String text = node.text().strip();
        if (node.children().isEmpty() && !text.isEmpty()) {
            values.add(node.name().equals("Bsn") ? "***" + text.substring(text.length() - 4) : ForeignText.plain(text));
        }
        node.children().forEach(child -> values(child, values));
    }

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void everyElementOfTheSchemaHasALabelInBothLanguages(MessageType type) {
        Optional<ElementDeclaration> root =
                Pages.SCHEMAS.schema(type.namespace()).root("Bericht");
        Set<String> names = new HashSet<>();
        collect(root.orElseThrow().type(), names);

        assertThat(names).contains("Afzender", "BasisschemaXsdVersie").hasSizeGreaterThan(12);
        for (Language language : Language.values()) {
            PageWords words = new PageWords(language);
            assertThat(names)
                    .allSatisfy(
                            name -> assertThat(words.find("element." + name)).isPresent());
            assertThat(words.word("title." + type.number(), "x", "y")).contains("x", "y");
        }
    }

    private static void collect(TypeDefinition type, Set<String> names) {
        if (type instanceof ComplexType complex) {
            complex.elements().forEach(element -> {
                names.add(element.name());
                collect(element.type(), names);
            });
        }
    }
}
