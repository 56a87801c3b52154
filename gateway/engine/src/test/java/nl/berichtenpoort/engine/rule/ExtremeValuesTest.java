package nl.berichtenpoort.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;

/** What the schema lets through and nobody sends: years out of reach, numbers written at length. No rule crashes on it. */
class ExtremeValuesTest {

    private static final MessageReader READER = new MessageReader(SchemaSet.builtIn());
    private static final RuleRunner RUNNER = new RuleRunner(RuleBook.release32());

    @Test
    void aDagtekeningBeforeTheCommonEraCrashesNothing() {
        List<Finding> findings = findings("messages/ijw/jw301/jw301-klein.xml", Map.of("2026-02-09", "-2026-02-09"));

        assertThat(findings).extracting(Finding::rule).containsExactlyInAnyOrder("TR134", "TR134");
    }

    @Test
    void aYearBeyondEveryCalendarCrashesNothing() {
        assertThat(findings(
                        "messages/ijw/jw301/jw301-klein.xml",
                        Map.of("2026-02-09", "-99999999999-02-09", "2013-04-17", "-99999999999-04-17")))
                .extracting(Finding::rule)
                .containsExactly("TR134");
        assertThat(findings(
                        "messages/ijw/jw323/jw323-klein.xml",
                        Map.of("2026-03-31", "99999999999-03-31", "2026-04-03", "99999999999-12-31")))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("CS337", "CS340");
    }

    @Test
    void numbersAreComparedByValueHoweverTheyAreWritten() {
        assertThat(findings(
                        "messages/ijw/jw323/jw323-klein.xml",
                        Map.of(
                                "<ijw:Bedrag>96120<", "<ijw:Bedrag> +0000000000000000000000096120 <",
                                "<ijw:TotaalBedrag>96120<", "<ijw:TotaalBedrag>096120<")))
                .isEmpty();
    }

    private static List<Finding> findings(String sample, Map<String, String> replacements) {
        String text = Samples.named(sample).text();
        for (Map.Entry<String, String> replacement : replacements.entrySet()) {
            assertThat(text).contains(replacement.getKey());
            text = text.replace(replacement.getKey(), replacement.getValue());
        }
        Reading reading = READER.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.schemaFindings()).isEmpty();
        LayerRun run = RUNNER.run(
                Layer.CONTENT,
                new Subject(
                        reading.type().orElseThrow(), reading.root().orElseThrow(), LocalDate.of(2026, 11, 22), false));
        assertThat(run.crashes()).isEmpty();
        return run.findings();
    }
}
