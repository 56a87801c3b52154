package nl.berichtenpoort.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Level 4 where there is no case file, as in {@code validate}: what is known is the message and the sources outside. */
class ExternalRulesTest {

    private static final MessageReader READER = new MessageReader(SchemaSet.builtIn());

    /** 0501 lapsed with 2022, 1992 came in its place, 9998 never was. The invoice is of 6 April 2023. */
    @ParameterizedTest
    @CsvSource({
        "buur-305-herindeling/02-jw305, 0501, 0501, ''",
        "fout-305-vervallen/02-jw305, 0501, 0501, TR378",
        "buur-307-herindeling/03-jw307, 0501, 0501, ''",
        "fout-307-vervallen/03-jw307, 0501, 0501, TR378",
        "fout-323-vervallen/02-jw323, 0501, 0501, ''",
        "fout-323-vervallen/02-jw323, 0501, 1992, ''",
        "fout-323-vervallen/02-jw323, 0501, 9998, TR378",
    })
    void aMunicipalityIsJudgedByTheDaysInTheMessageAndPassesWhereThereAreNone(
            String name, String text, String replacement, String rule) {
        List<Finding> findings = findings("rules/ijw/TR378/" + name + ".xml", text, replacement);

        assertThat(findings)
                .extracting(Finding::rule)
                .containsExactlyElementsOf(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test
    void aMunicipalityThatIsYetToComeDoesNotPass() {
        String invoice = Samples.named("rules/ijw/TR378/fout-323-vervallen/02-jw323.xml")
                .text()
                .replace("2023-04-06", "2022-12-31")
                .replace("0501", "1992");

        assertThat(findings(invoice)).extracting(Finding::rule).containsExactly("TR378");
        assertThat(findings(invoice.replace("2022-12-31", "2023-01-01"))).isEmpty();
    }

    @Test
    void aWrongAmountIsReportedWithTheRightOne() {
        List<Finding> findings = findings("rules/ijw/TR346/fout/02-jw323.xml", "0153", "0153");

        assertThat(findings).extracting(Finding::rule).containsExactly("TR346");
        assertThat(findings.get(0).arguments()).containsExactly("60000");
    }

    private static List<Finding> findings(String sample, String text, String replacement) {
        String message = Samples.named(sample).text();
        assertThat(message).contains(text);
        return findings(message.replace(text, replacement));
    }

    private static List<Finding> findings(String message) {
        Reading reading = READER.read(message.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.schemaFindings()).isEmpty();
        LayerRun run = new RuleRunner(RuleBook.release32())
                .run(
                        Layer.CASE,
                        new Subject(
                                reading.type().orElseThrow(),
                                reading.root().orElseThrow(),
                                LocalDate.of(2026, 11, 22),
                                false));
        assertThat(run.crashes()).isEmpty();
        return run.findings();
    }
}
