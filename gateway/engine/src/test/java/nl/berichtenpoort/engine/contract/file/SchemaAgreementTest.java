package nl.berichtenpoort.engine.contract.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.yaml.Faults;
import nl.berichtenpoort.engine.yaml.SchemaAgreement;
import nl.berichtenpoort.engine.yaml.Yaml;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The reader takes a shape exactly when the published JSON Schema does: over the samples, and over every one of them with
 * each of its parts changed in turn. What one of the two misses, the other one shows here.
 */
class SchemaAgreementTest {

    private final SchemaAgreement agreement = new SchemaAgreement(
            "/standard/contract/contract.schema.json",
            List.of("bedrag", "start-stop", "toewijzen", "frequenties", "per-inwoner", "eenheid", "wet", "kiest"));

    @TestFactory
    Stream<DynamicTest> everySampleFileIsOfTheSchemasShape() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path set : Stream.of("contracts", "contracts-valid")
                .flatMap(folder -> ContractSamples.sets(folder).stream())
                .toList()) {
            files.addAll(ContractSamples.files(set));
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    Yaml root = SchemaAgreement.root(file);
                    assertThat(agreement.schemaTakes(root)).isTrue();
                    assertThat(readerTakes(root)).isTrue();
                }));
    }

    @TestFactory
    Stream<DynamicTest> readerAndSchemaAgreeOnEveryMutant() throws IOException {
        return ContractSamples.files(ContractSamples.folder("contracts-valid/volledig")).stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    Yaml root = SchemaAgreement.root(file);
                    assertThat(agreement.differences(root, SchemaAgreementTest::readerTakes))
                            .isEmpty();
                    assertThat(agreement.mutants(root)).hasSizeGreaterThan(200);
                }));
    }

    @Test
    void aMutantThatIsTakenAndOneThatIsRefusedAreAmongThem() throws IOException {
        List<SchemaAgreement.Mutant> mutants =
                agreement.mutants(SchemaAgreement.root(ContractSamples.folder("contracts-valid/volledig/eik.yaml")));
        assertThat(mutants.stream().filter(mutant -> readerTakes(mutant.root())))
                .isNotEmpty();
        assertThat(mutants.stream().filter(mutant -> !readerTakes(mutant.root())))
                .isNotEmpty();
    }

    private static boolean readerTakes(Yaml root) {
        Faults faults = new Faults();
        new DocumentReader(faults).read(root);
        return faults.shapeFaults() == 0;
    }
}
