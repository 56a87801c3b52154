package nl.berichtenpoort.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No rule of level 2 fires on a message that is right. */
class ValidSamplesTest {

    private static final MessageReader READER = new MessageReader(SchemaSet.builtIn());
    private static final RuleRunner RUNNER = new RuleRunner(RuleBook.release32());

    static List<Sample> valid() {
        return Stream.of(
                        Samples.messages(),
                        Samples.conversation("jeugdhulp-volledig"),
                        Samples.conversation("wmo-begeleiding"))
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("valid")
    void aValidMessageHasNoFindingOfContent(Sample sample) {
        Reading reading = READER.read(sample.bytes());

        LayerRun run = RUNNER.run(
                Layer.CONTENT,
                new Subject(
                        reading.type().orElseThrow(), reading.root().orElseThrow(), LocalDate.of(2026, 11, 22), false));

        assertThat(run.crashes()).isEmpty();
        assertThat(run.findings()).isEmpty();
        assertThat(run.outcome()).isEqualTo(LayerOutcome.PASSED);
    }
}
