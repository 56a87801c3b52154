package nl.berichtenpoort.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.rule.ProductCodeFileException.Fault;
import nl.berichtenpoort.engine.rule.ProductCodeFileException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductCodeFileTest {

    private static final Path FOLDER = Path.of("src/test/resources/product-codes");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "IJW, 45, 45A04, 2023-12-31, false",
        "IJW, 45, 45A04, 2024-01-01, true",
        "IJW, 45, 45A04, 2026-06-30, true",
        "IJW, 45, 45A04, 2026-07-01, true",
        "IJW, 45, 45A04, 2099-12-31, true",
        "IJW, 44, 45A04, 2026-01-01, false",
        "IJW, 45, 45a04, 2026-01-01, false",
        "IWMO, 45, 45A04, 2026-01-01, false",
        "IWMO, 01, 01001, 1999-01-01, true"
    })
    void aCodeIsInTheListInItsCategoryFromItsFirstDayToItsLast(
            Standard standard, String category, String code, LocalDate day, boolean contained) {
        ProductCodeFile list = ProductCodeFile.read(FOLDER.resolve("good.csv"));

        assertThat(list.contains(new Relation(standard, "0153", "98003101"), category, code, day))
                .isEqualTo(contained);
    }

    @Test
    void allThatIsWrongIsToldWithItsLine() {
        assertThat(faults(FOLDER.resolve("faulty.csv")))
                .containsExactly(
                        new Fault(2, Kind.STANDARD, "iwlz"),
                        new Fault(3, Kind.CATEGORY, "99"),
                        new Fault(4, Kind.CODE, ""),
                        new Fault(5, Kind.CODE, "123456"),
                        new Fault(6, Kind.DATE, "1-1-2026"),
                        new Fault(7, Kind.PERIOD, ""),
                        new Fault(9, Kind.OVERLAP, "45 45A07"),
                        new Fault(10, Kind.STANDARD, "iwlz"),
                        new Fault(10, Kind.DATE, "gisteren"));
    }

    @Test
    void whatIsNoListAtAllIsToldOnce() throws IOException {
        String header = String.join(",", ProductCodeFile.COLUMNS);

        assertThat(faults(folder.resolve("nergens.csv"))).containsExactly(new Fault(0, Kind.UNREADABLE, ""));
        assertThat(faults(file(new byte[] {(byte) 0xE9, '\n'}))).containsExactly(new Fault(0, Kind.ENCODING, ""));
        assertThat(faults(file("code;standard\n"))).containsExactly(new Fault(1, Kind.HEADER, header));
        assertThat(faults(file("code,code,code,code,code,code\n"))).containsExactly(new Fault(1, Kind.HEADER, header));
        assertThat(faults(file(header + "\n"))).containsExactly(new Fault(1, Kind.EMPTY, ""));
        assertThat(faults(file(header + "\nijw,45,45A04,,,\n\n"))).containsExactly(new Fault(3, Kind.RECORD, ""));
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("lijst.csv"), bytes);
    }

    private static List<Fault> faults(Path file) {
        return catchThrowableOfType(ProductCodeFileException.class, () -> ProductCodeFile.read(file))
                .faults();
    }
}
