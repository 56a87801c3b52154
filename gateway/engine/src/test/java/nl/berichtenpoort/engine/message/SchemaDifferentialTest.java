package nl.berichtenpoort.engine.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reader accepts and refuses exactly what the JDK's validator does: on every sample, and on thousands of samples
 * with one or two changes. The one declared difference is the length of texts with characters beyond the first plane,
 * which XSD counts as one.
 */
class SchemaDifferentialTest {

    private static final int MUTATIONS = 25;
    private static final MessageReader READER = new MessageReader(SchemaSet.builtIn());
    private static final JdkValidator JDK = new JdkValidator();

    static List<Sample> messages() {
        return Samples.messages();
    }

    static List<Sample> invalid() {
        return Samples.schemaInvalid();
    }

    @ParameterizedTest
    @MethodSource({"messages", "invalid"})
    void agreesOnEverySample(Sample sample) {
        assertThat(READER.read(sample.bytes()).isValid()).isEqualTo(JDK.accepts(type(sample), sample.bytes()));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void agreesOnSpoiledSamples(Sample sample) {
        Mutations mutations = new Mutations(sample.name().hashCode());
        for (int i = 0; i < MUTATIONS; i++) {
            String spoiled = mutations.mutate(sample.text());
            if (i % 3 == 0) {
                spoiled = mutations.mutate(spoiled);
            }
            byte[] payload = spoiled.getBytes(StandardCharsets.UTF_8);
            Reading reading = READER.read(payload);
            assertThat(reading.isValid())
                    .as(
                            "mutation %s of %s: %s %s%n%s",
                            i, sample, reading.identifyFindings(), reading.schemaFindings(), spoiled)
                    .isEqualTo(JDK.accepts(type(sample), payload));
        }
    }

    @Test
    void theMutationsAreNotAllOfOneKind() {
        Sample sample = Samples.named("messages/ijw/jw301/jw301-volledig.xml");
        Mutations mutations = new Mutations(1);
        long valid = 0;
        for (int i = 0; i < 500; i++) {
            byte[] payload = mutations.mutate(sample.text()).getBytes(StandardCharsets.UTF_8);
            valid += READER.read(payload).isValid() ? 1 : 0;
        }
        assertThat(valid).isBetween(50L, 450L);
    }

    @Test
    void countsACharacterBeyondTheFirstPlaneOnce() {
        Sample sample = Samples.named("messages/ijw/jw301/jw301-klein.xml");
        String name = sample.text().replaceAll("(<[\\w:]*Achternaam>)[^<]*<", "$1" + "😀".repeat(200) + "<");

        assertThat(name).isNotEqualTo(sample.text());
        assertThat(READER.read(name.getBytes(StandardCharsets.UTF_8)).isValid()).isTrue();
        assertThat(READER.read(name.replaceFirst("😀", "😀😀").getBytes(StandardCharsets.UTF_8))
                        .schemaFindings())
                .extracting(finding -> finding.rule())
                .containsExactly("xsd-max-length");
    }

    private static MessageType type(Sample sample) {
        String name = sample.fileName();
        return MessageType.valueOf(name.substring(0, name.indexOf('-')).toUpperCase(Locale.ROOT));
    }
}
