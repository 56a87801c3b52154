package nl.berichtenpoort.engine.translate.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.yaml.Faults;
import nl.berichtenpoort.engine.yaml.SchemaAgreement;
import nl.berichtenpoort.engine.yaml.Yaml;
import nl.berichtenpoort.engine.yaml.YamlComposer;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The reader of mapping files takes a shape exactly when their published JSON Schema does. */
class MappingSchemaTest {

    private final SchemaAgreement agreement = new SchemaAgreement(
            "/standard/mapping/mapping.schema.json",
            List.of("stylesheet", "rijen", "berichten", "pad", "vast", "gegeven", "uitkomst", "standaard", "herhaald"));

    @TestFactory
    Stream<DynamicTest> readerAndSchemaAgreeOnEveryFileAndEveryMutantOfIt() {
        Map<String, byte[]> files = new TreeMap<>(Samples.files("mappings-valid"));
        TableMapping.builtIns().forEach(name -> files.put(name, TableMapping.builtInFile(name)));
        assertThat(files).hasSizeGreaterThan(TableMapping.builtIns().size());
        return files.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    Yaml root = new YamlComposer(file.getKey(), file.getValue(), new Faults())
                            .compose()
                            .orElseThrow();
                    assertThat(agreement.schemaTakes(root)).isTrue();
                    assertThat(readerTakes(root)).isTrue();
                    assertThat(agreement.differences(root, MappingSchemaTest::readerTakes))
                            .isEmpty();
                    assertThat(agreement.mutants(root)).hasSizeGreaterThan(200);
                }));
    }

    private static boolean readerTakes(Yaml root) {
        Faults faults = new Faults();
        new DraftReader(faults).read(root);
        return faults.shapeFaults() == 0;
    }
}
