package nl.berichtenpoort.engine.contract.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.TextBundles;
import nl.berichtenpoort.engine.yaml.FaultLines;
import nl.berichtenpoort.engine.yaml.FileFault;
import nl.berichtenpoort.engine.yaml.YamlComposer;
import nl.berichtenpoort.schemas.CodeLists;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every check has a sample that breaks it: a folder under contracts-invalid with the files and, in expected.txt, every
 * fault that reading them gives: file, line, column, severity, key, path and arguments, all of them and no others.
 */
class FaultSamplesTest {

    /** Faults of what no sample can be: tried in this class. */
    private static final Set<String> WITHOUT_SAMPLE = Set.of("too-large", "no-files");

    private final ContractReader reader = new ContractReader(new CodeLists());

    @TestFactory
    Stream<DynamicTest> everySampleGivesItsFaults() {
        return ContractSamples.sets("contracts-invalid").stream()
                .map(set -> DynamicTest.dynamicTest(set.getFileName().toString(), () -> {
                    ContractReading reading = reader.read(set);
                    assertThat(FaultLines.written(reading.faults()))
                            .isEqualTo(Files.readString(set.resolve("expected.txt")));
                    assertThat(reading.contracts()).isEmpty();
                }));
    }

    @Test
    void everyFaultThatHasTextsHasASampleAndEveryFaultOfASampleHasTexts() throws IOException {
        Set<String> inSamples = new TreeSet<>(WITHOUT_SAMPLE);
        for (Path set : ContractSamples.sets("contracts-invalid")) {
            reader.read(set).faults().forEach(fault -> inSamples.add(fault.key()));
        }
        for (Language language : Language.values()) {
            Set<String> withTexts = Stream.of("contractfile", "yaml")
                    .map(name -> TextBundles.of(
                            "nl.berichtenpoort.engine.texts." + name,
                            language,
                            getClass().getClassLoader()))
                    .flatMap(bundle -> bundle.keySet().stream())
                    .map(key -> key.substring(0, key.lastIndexOf('.')))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(inSamples).isEqualTo(withTexts);
        }
    }

    @TestFactory
    Stream<DynamicTest> everySentenceIsWholeInBothLanguages() throws IOException {
        List<FileFault> faults = ContractSamples.sets("contracts-invalid").stream()
                .flatMap(set -> faults(set).stream())
                .toList();
        return Arrays.stream(Language.values())
                .map(language -> DynamicTest.dynamicTest(language.name(), () -> {
                    ContractFaultTexts texts = new ContractFaultTexts(language);
                    assertThat(faults).allSatisfy(fault -> {
                        assertThat(texts.message(fault)).doesNotContain("{").endsWith(".");
                        assertThat(texts.remedy(fault))
                                .doesNotContainPattern("\\{\\d")
                                .matches("(?s).*[.0-9MD\"]\\)?\\.?");
                    });
                }));
    }

    @Test
    void aFileThatIsTooLargeIsNotReadAtAll() {
        byte[] large = ("contract: x" + " ".repeat(YamlComposer.LARGEST)).getBytes(StandardCharsets.UTF_8);
        assertThat(FaultLines.written(reader.read(List.of(new ContractFile("groot.yaml", large)))
                        .faults()))
                .isEqualTo("groot.yaml:0:0 error too-large  [2000000]\n");
    }

    @Test
    void aFolderWithoutFilesIsNoEmptySet(@TempDir Path folder) throws IOException {
        ContractReading reading = reader.read(folder);
        assertThat(reading.contracts()).isEmpty();
        assertThat(reading.faults()).extracting(FileFault::key).containsExactly("no-files");
    }

    private List<FileFault> faults(Path set) {
        try {
            return reader.read(set).faults();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
