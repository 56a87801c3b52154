package nl.berichtenpoort.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.FindingTexts;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A finding on a total says which total would be right, so that the sender need not add up himself. */
class DeclaratieRulesTest {

    @ParameterizedTest
    @CsvSource({
        // 96120 - 20000 + 96120
        "TR358/fout-323-credit-opgeteld, 172240",
        "TR358/fout-323-teken, 96120",
        // 116120 submitted, 96120 rejected
        "TR342/fout-325-verschil, 20000",
        "TR342/fout-325-teken, 20000",
        "CS339/fout-323-euro, 96120",
    })
    void theRightAmountIsNamed(String name, String amount) {
        Reading reading = new MessageReader(SchemaSet.builtIn())
                .read(Samples.named("rules/ijw/" + name + ".xml").bytes());

        LayerRun run = new RuleRunner(RuleBook.release32())
                .run(
                        Layer.CONTENT,
                        new Subject(
                                reading.type().orElseThrow(),
                                reading.root().orElseThrow(),
                                LocalDate.of(2026, 11, 22),
                                false));

        assertThat(run.findings()).hasSize(1);
        Finding finding = run.findings().get(0);
        assertThat(finding.arguments()).containsExactly(amount);
        assertThat(new FindingTexts(Language.NL).message(finding)).contains(amount + " eurocent");
    }
}
