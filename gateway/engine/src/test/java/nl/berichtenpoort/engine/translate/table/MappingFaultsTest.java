package nl.berichtenpoort.engine.translate.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.TextBundles;
import nl.berichtenpoort.engine.yaml.FaultLines;
import nl.berichtenpoort.engine.yaml.FileFault;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every check of mapping files has a sample that breaks it: a folder under mappings-invalid with the file and, in
 * expected.txt, every fault that reading it gives, all of them and no others.
 */
class MappingFaultsTest {

    private static final String FILE = "/mapping.yaml";

    private final SortedMap<String, byte[]> files = Samples.files("mappings-invalid");

    @TestFactory
    Stream<DynamicTest> everySampleGivesItsFaults() {
        return folders().stream()
                .map(folder -> DynamicTest.dynamicTest(folder, () -> {
                    MappingReading reading = reading(folder);
                    assertThat(FaultLines.written(reading.faults()))
                            .isEqualTo(new String(files.get(folder + "/expected.txt"), StandardCharsets.UTF_8));
                    assertThat(reading.mapping()).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> aMappingThatIsRightHasNoFaults() {
        return Samples.files("mappings-valid").entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    MappingReading reading = TableMapping.read(file.getKey(), file.getValue());
                    assertThat(reading.faults()).isEmpty();
                    assertThat(reading.mapping()).isPresent();
                }));
    }

    @Test
    void everyFaultThatHasTextsHasASample() {
        Set<String> inSamples = faults().stream().map(FileFault::key).collect(Collectors.toSet());
        Set<String> withTexts = TextBundles.of(
                        "nl.berichtenpoort.engine.texts.mappingfile",
                        Language.NL,
                        getClass().getClassLoader())
                .keySet()
                .stream()
                .map(key -> key.substring(0, key.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(withTexts).isSubsetOf(inSamples);
    }

    @TestFactory
    Stream<DynamicTest> everySentenceIsWholeInBothLanguages() {
        return Arrays.stream(Language.values())
                .map(language -> DynamicTest.dynamicTest(language.name(), () -> {
                    MappingFaultTexts texts = new MappingFaultTexts(language);
                    assertThat(faults()).allSatisfy(fault -> {
                        assertThat(texts.message(fault)).doesNotContain("{").endsWith(".");
                        assertThat(texts.remedy(fault)).doesNotContain("{").isNotBlank();
                    });
                }));
    }

    private List<String> folders() {
        return files.keySet().stream()
                .filter(name -> name.endsWith(FILE))
                .map(name -> name.substring(0, name.length() - FILE.length()))
                .toList();
    }

    private List<FileFault> faults() {
        return folders().stream()
                .flatMap(folder -> reading(folder).faults().stream())
                .toList();
    }

    private MappingReading reading(String folder) {
        return TableMapping.read("mapping.yaml", files.get(folder + FILE));
    }
}
