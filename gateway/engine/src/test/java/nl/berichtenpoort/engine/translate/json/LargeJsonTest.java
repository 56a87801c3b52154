package nl.berichtenpoort.engine.translate.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.samples.InvoiceGenerator;
import nl.berichtenpoort.samples.Standard;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The largest invoice that a gateway gets goes to JSON and back, and its mistakes are placed, in linear time. */
class LargeJsonTest {

    /** Without indentation about 18 MB of XML. */
    private static final int LINES = 33_000;

    /** Linear time is about a second; quadratic time is minutes. */
    private static final Duration LINEAR = Duration.ofSeconds(60);

    @Test
    void eighteenMegabytesGoToJsonAndBack() throws IOException {
        byte[] xml = invoice(LINES);
        assertThat(xml.length).isGreaterThan(18_000_000);
        Reading reading = RoundTrip.READER.read(xml);

        byte[] json = Assertions.assertTimeoutPreemptively(LINEAR, () -> RoundTrip.json(reading));
        JsonReading.Read read =
                (JsonReading.Read) Assertions.assertTimeoutPreemptively(LINEAR, () -> RoundTrip.JSON.read(json));

        assertThat(json.length).isLessThan(xml.length);
        Reading again = RoundTrip.READER.read(read.xml());
        assertThat(again.schemaFindings()).isEmpty();
        assertThat(RoundTrip.json(again)).isEqualTo(json);
    }

    @Test
    void manyFindingsArePlacedInLinearTime() throws IOException {
        byte[] json = RoundTrip.json(RoundTrip.READER.read(invoice(LINES / 4)));
        JsonReading.Read read = (JsonReading.Read) RoundTrip.JSON.read(new String(json, StandardCharsets.UTF_8)
                .replace("\"Eenheid\":\"01\"", "\"Eenheid\":\"77\"")
                .getBytes(StandardCharsets.UTF_8));
        List<Finding> findings = RoundTrip.READER.read(read.xml()).schemaFindings();

        List<Finding> placed = Assertions.assertTimeoutPreemptively(LINEAR, () -> read.inJson(findings));

        assertThat(placed).hasSameSizeAs(findings).hasSizeGreaterThan(100);
        assertThat(placed.subList(0, 100))
                .allMatch(finding -> finding.position().path().orElseThrow().endsWith("/Eenheid"))
                .isSortedAccordingTo(java.util.Comparator.comparingInt(
                        finding -> finding.position().column()));
    }

    private static byte[] invoice(int lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new InvoiceGenerator(Standard.IJW, 3).write(lines, out);
        return out.toString(StandardCharsets.UTF_8).replaceAll(">\\s+<", "><").getBytes(StandardCharsets.UTF_8);
    }
}
