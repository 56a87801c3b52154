package nl.berichtenpoort.engine.translate.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XML to JSON to XML gives the same message, and JSON to XML to JSON the same bytes, for every sample that is valid. */
class CanonicalJsonSamplesTest {

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
            Reading reading = RoundTrip.READER.read(sample.bytes());
            // The folders hold envelopes and invalid messages too.
            if (reading.isValid()) {
                messages++;
                RoundTrip.failures(sample.bytes(), reading).stream()
                        .map(failure -> sample + ": " + failure)
                        .forEach(failures::add);
            }
        }
        assertThat(failures).isEmpty();
        if (!folder.startsWith("invalid")) {
            assertThat(messages).isPositive();
        }
    }

    @Test
    void theSamplesAreOfEveryMessage() {
        Set<MessageType> types = EnumSet.noneOf(MessageType.class);
        Samples.messages()
                .forEach(sample -> RoundTrip.READER.read(sample.bytes()).type().ifPresent(types::add));

        assertThat(types).containsExactlyInAnyOrder(MessageType.values());
    }
}
