package nl.berichtenpoort.engine.translate.json;

import static org.assertj.core.api.Assertions.assertThat;

import nl.berichtenpoort.engine.message.GeneratedMessages;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** XML to JSON to XML gives the same message for whatever the schemas allow. */
class CanonicalJsonGeneratedTest {

    private static final int MESSAGES = 40;

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void whatComesBackIsTheSameMessage(MessageType type) {
        for (int seed = 0; seed < MESSAGES; seed++) {
            byte[] xml = new GeneratedMessages(RoundTrip.SCHEMAS, seed).xml(type);
            Reading reading = RoundTrip.READER.read(xml);
            assertThat(reading.schemaFindings()).as("valid, seed %d", seed).isEmpty();

            assertThat(RoundTrip.failures(xml, reading)).as("seed %d", seed).isEmpty();
        }
    }
}
