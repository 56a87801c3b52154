package nl.berichtenpoort.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.InvoiceGenerator;
import nl.berichtenpoort.samples.Standard;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** An invoice of 40,000 lines is judged in time linear in its lines, right or wrong. */
class LargeInvoiceTest {

    private static final int LINES = 40_000;
    /** Linear time is under a second; quadratic time is minutes. */
    private static final Duration LINEAR = Duration.ofSeconds(30);

    @Test
    void fourThousandRightLinesHaveNoFinding() throws IOException {
        assertThat(findings(invoice(LINES / 10))).isEmpty();
    }

    @Test
    void fortyThousandWrongLinesHaveAFindingEachWithItsOwnPlace() throws IOException {
        String wrong = invoice(LINES).replaceAll("<(/?)((?:[a-z0-9]+:)?)DebetCredit>D<", "<$1$2DebetCredit>C<");

        Map<String, List<Finding>> byRule = findings(wrong).stream().collect(Collectors.groupingBy(Finding::rule));

        // Without its debits the invoice is all credit lines, of which only the credits of before name a line.
        assertThat(byRule.get("CD060")).hasSizeGreaterThan(LINES / 2);
        assertThat(byRule.get("CD060").stream()
                        .map(finding -> finding.position().path().orElseThrow()))
                .doesNotHaveDuplicates()
                .allMatch(path -> path.endsWith("/ProductReferentie"));
        assertThat(byRule).containsOnlyKeys("CD060", "TR358");
    }

    private static String invoice(int lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new InvoiceGenerator(Standard.IJW, 3).write(lines, out);
        // With its indentation this invoice is larger than a payload may be.
        return out.toString(StandardCharsets.UTF_8).replaceAll(">\\s+<", "><");
    }

    private static List<Finding> findings(String invoice) {
        Reading reading = new MessageReader(SchemaSet.builtIn()).read(invoice.getBytes(StandardCharsets.UTF_8));
        Subject subject = new Subject(
                reading.type().orElseThrow(), reading.root().orElseThrow(), LocalDate.of(2026, 11, 22), false);
        LayerRun run = Assertions.assertTimeoutPreemptively(
                LINEAR, () -> new RuleRunner(RuleBook.release32()).run(Layer.CONTENT, subject));
        assertThat(run.crashes()).isEmpty();
        return run.findings();
    }
}
