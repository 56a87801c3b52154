package nl.berichtenpoort.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

class InvoiceGeneratorTest {

    private static byte[] invoice(Standard standard, long seed, int lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new InvoiceGenerator(standard, seed).write(lines, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"IJW, jw323, 1", "IJW, jw323, 1000", "IWMO, wmo323, 3", "IWMO, wmo323, 40000"})
    void isValidWithAllLinesAndTheRightTotal(Standard standard, String type, int lines) throws Exception {
        byte[] bytes = invoice(standard, 7, lines);
        assertThat(new Xml().validate(type, bytes)).isEmpty();
        Element message = Xml.parse(bytes);
        List<Element> amounts = Xml.all(message, "IngediendBedrag");
        assertThat(amounts).hasSize(lines);
        long sum = 0;
        for (Element amount : amounts) {
            long cents = Long.parseLong(
                    amount.getElementsByTagNameNS("*", "Bedrag").item(0).getTextContent());
            sum += amount.getTextContent().contains("C") ? -cents : cents;
        }
        assertThat(Xml.text(message, "TotaalIngediendBedrag", "TotaalBedrag")).isEqualTo(Long.toString(sum));
        assertThat(Xml.texts(message, "Bsn")).doesNotHaveDuplicates().allMatch(Bsn::isValid);
        assertThat(Xml.texts(message, "ReferentieNummer")).doesNotHaveDuplicates();
    }

    @Test
    void keepsTheRulesOfALine() {
        List<InvoiceLine> lines = new ArrayList<>();
        new InvoiceGenerator(Standard.IJW, 3).forEachLine(2_000, lines::add);
        Set<String> units = new HashSet<>();
        assertThat(lines).hasSize(2_000).allSatisfy(line -> {
            units.add(line.eenheid());
            assertThat(line.tarief().isEmpty())
                    .as("CD087")
                    .isEqualTo(line.eenheid().equals("83"));
            assertThat(line.bedrag())
                    .isEqualTo((long) line.volume() * line.tarief().orElse(1));
            assertThat(line.begindatum()).isBeforeOrEqualTo(line.einddatum());
            assertThat(line.begindatum().getMonth())
                    .as("CS337")
                    .isEqualTo(line.einddatum().getMonth());
            assertThat(line.referentieNummer()).hasSizeLessThanOrEqualTo(20);
        });
        assertThat(units).containsExactlyInAnyOrder("01", "04", "14", "84", "83");
        assertThat(lines.stream().filter(line -> line.vorigReferentieNummer().isPresent()))
                .hasSize(40);
        assertThat(lines).extracting(InvoiceLine::toewijzingNummer).doesNotHaveDuplicates();
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        byte[] first = invoice(Standard.IJW, 42, 500);
        assertThat(invoice(Standard.IJW, 42, 500)).isEqualTo(first);
        assertThat(invoice(Standard.IJW, 43, 500)).isNotEqualTo(first);
    }

    @Test
    void hitsTheSizeThatIsWanted() throws IOException {
        InvoiceGenerator generator = new InvoiceGenerator(Standard.IJW, 1);
        for (long wanted : List.of(100_000L, 5_000_000L)) {
            int size = invoice(Standard.IJW, 1, generator.linesFor(wanted)).length;
            assertThat((double) size).isCloseTo(wanted, within(wanted * 0.01));
        }
    }

    @Test
    void runsFromTheCommandLine(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("out.xml");
        InvoiceGenerator.main(new String[] {"25", file.toString(), "iwmo", "9"});
        assertThat(Files.readAllBytes(file)).isEqualTo(invoice(Standard.IWMO, 9, 25));
        InvoiceGenerator.main(new String[] {"1MB", file.toString()});
        assertThat(Files.size(file)).isBetween(1_038_000L, 1_060_000L);
    }

    @Test
    void refusesWrongUse() {
        assertThatThrownBy(() -> InvoiceGenerator.main(new String[] {"25"})).hasMessageStartingWith("Usage");
        assertThatThrownBy(() -> invoice(Standard.IJW, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
