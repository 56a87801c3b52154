package nl.berichtenpoort.engine.translate.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XML to JSON to XML gives the same message, and JSON to XML to JSON the same bytes, for every sample that is valid. */
class CanonicalJsonSamplesTest {

    private static final SchemaSet SCHEMAS = SchemaSet.builtIn();
    private static final MessageReader READER = new MessageReader(SCHEMAS);
    private static final CanonicalJson JSON = new CanonicalJson(SCHEMAS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages",
                "conversations",
                "rules",
                "contracts-cases",
                "contracts-layer",
                "contracts-variants",
                "invalid/schema"
            })
    void whatComesBackIsTheSameMessage(String folder) {
        List<String> failures = new ArrayList<>();
        int messages = 0;
        for (Sample sample : Samples.onClasspath(folder)) {
            Reading reading = READER.read(sample.bytes());
            // The folders hold envelopes and invalid messages too.
            if (reading.isValid()) {
                messages++;
                differences(sample.bytes(), reading).stream()
                        .map(difference -> sample + ": " + difference)
                        .forEach(failures::add);
            }
        }
        assertThat(failures).isEmpty();
        if (!folder.startsWith("invalid")) {
            assertThat(messages).isPositive();
        }
    }

    private static List<String> differences(byte[] xml, Reading reading) {
        MessageType type = reading.type().orElseThrow();
        byte[] json = json(type, reading);
        if (!(JSON.read(json) instanceof JsonReading.Read read)) {
            return List.of("does not read back: " + JSON.read(json));
        }
        Reading again = READER.read(read.xml());
        List<String> differences = new ArrayList<>(new SameMessage(SCHEMAS, type).differences(xml, read.xml()));
        if (!again.isValid()) {
            differences.add("is no longer valid");
        } else if (!new String(json(type, again), StandardCharsets.UTF_8)
                .equals(new String(json, StandardCharsets.UTF_8))) {
            differences.add("other JSON the second time");
        }
        return differences;
    }

    private static byte[] json(MessageType type, Reading reading) {
        Translation translation =
                JSON.translate(new Translatable(type, reading.root().orElseThrow()));
        assertThat(translation).isInstanceOf(Translation.Translated.class);
        return ((Translation.Translated) translation).document().bytes();
    }

    @Test
    void theSamplesAreOfEveryMessage() {
        Set<MessageType> types = EnumSet.noneOf(MessageType.class);
        Samples.messages().forEach(sample -> READER.read(sample.bytes()).type().ifPresent(types::add));

        assertThat(types).containsExactlyInAnyOrder(MessageType.values());
    }
}
