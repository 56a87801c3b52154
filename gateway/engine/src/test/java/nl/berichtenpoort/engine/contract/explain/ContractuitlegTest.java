package nl.berichtenpoort.engine.contract.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.ProductCode;
import nl.berichtenpoort.engine.contract.file.ContractFile;
import nl.berichtenpoort.engine.contract.file.ContractReader;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.TextBundles;
import nl.berichtenpoort.samples.Samples;
import nl.berichtenpoort.schemas.CodeLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Agreements in sentences: {@code explain/<language>.txt} has blocks of a line {@code # FOLDER CONTRACT PRODUCT DAY} and the
 * sentences after it, checked by hand against the contract files. What came out otherwise is left in
 * {@code target/explain}.
 */
class ContractuitlegTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void anAgreementReadsAsItWasMade(Language language) throws IOException {
        String name = language.name().toLowerCase(java.util.Locale.ROOT) + ".txt";
        String golden = golden(name);
        List<String> found = new ArrayList<>();
        golden.lines().filter(line -> line.startsWith("# ")).forEach(line -> {
            found.add(line);
            found.addAll(zinnen(language, line.substring(2).split(" ")));
        });
        String shown = String.join("\n", found) + "\n";
        if (!shown.equals(golden)) {
            Files.createDirectories(Path.of("target", "explain"));
            Files.writeString(Path.of("target", "explain", name), shown);
        }

        assertThat(shown).isEqualTo(golden);
    }

    /** So that no sentence goes untested: its first words, up to what is filled in, stand in the Dutch examples. */
    @Test
    void theDutchExamplesHaveEverySentence() throws IOException {
        String golden = golden("nl.txt");
        ResourceBundle bundle = TextBundles.of(
                "nl.berichtenpoort.engine.texts.contractuitleg", Language.NL, Contractuitleg.class.getClassLoader());

        assertThat(bundle.keySet().stream()
                        .filter(key -> !Stream.of(bundle.getString(key).split("\\{[0-9]\\}"))
                                .allMatch(golden::contains)))
                .isEmpty();
    }

    private static List<String> zinnen(Language language, String[] words) {
        ProductCode product = new ProductCode(words[2], words[3]);
        LocalDate day = LocalDate.parse(words[4]);
        Contract contract = contracts(words[0]).versies().stream()
                .filter(version -> (version.id() + "/" + version.versie()).equals(words[1]))
                .findFirst()
                .orElseThrow();
        return new Contractuitleg(language)
                .zinnen(new Afspraak(contract, contract.product(product).orElseThrow()), day);
    }

    private static ContractSet contracts(String folder) {
        List<ContractFile> files = Samples.files(folder).entrySet().stream()
                .filter(file -> file.getKey().endsWith(".yaml"))
                .map(file -> new ContractFile(file.getKey(), file.getValue()))
                .toList();
        return new ContractReader(new CodeLists()).read(files).contracts().orElseThrow();
    }

    private static String golden(String name) throws IOException {
        try (InputStream golden = ContractuitlegTest.class.getResourceAsStream("/explain/" + name)) {
            return new String(golden.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
