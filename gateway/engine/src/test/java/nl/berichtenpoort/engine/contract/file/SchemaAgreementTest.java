package nl.berichtenpoort.engine.contract.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.yaml.Faults;
import nl.berichtenpoort.engine.yaml.Place;
import nl.berichtenpoort.engine.yaml.Yaml;
import nl.berichtenpoort.engine.yaml.YamlComposer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The reader takes a shape exactly when the published JSON Schema does: over the samples, and over every one of them with
 * each of its parts changed in turn. What one of the two misses, the other one shows here.
 */
class SchemaAgreementTest {

    private static final String SCHEMA = "/standard/contract/contract.schema.json";
    private static final Place NOWHERE = new Place("mutant", 0, 0, "");

    /** What is put in the place of every part. */
    private static final List<Yaml> REPLACEMENTS = List.of(
            new Yaml.Scalar(NOWHERE, "Woorden", true),
            new Yaml.Scalar(NOWHERE, "", false),
            new Yaml.Scalar(NOWHERE, "12", false),
            new Yaml.Scalar(NOWHERE, "2026-02-30", true),
            new Yaml.Scalar(NOWHERE, "P1", true),
            new Yaml.Scalar(NOWHERE, "0", true),
            new Yaml.Scalar(NOWHERE, "2000000000.125", true),
            new Yaml.Scalar(NOWHERE, "-3.125", true),
            new Yaml.Scalar(NOWHERE, "true", true),
            new Yaml.Scalar(NOWHERE, "null", true),
            new Yaml.Sequence(NOWHERE, List.of()),
            new Yaml.Mapping(NOWHERE, Map.of()));

    private final Schema schema = schema();

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
                    Yaml root = root(file);
                    assertThat(schema.validate(json(root))).isEmpty();
                    assertThat(readerTakes(root)).isTrue();
                }));
    }

    @TestFactory
    Stream<DynamicTest> readerAndSchemaAgreeOnEveryMutant() throws IOException {
        return ContractSamples.files(ContractSamples.folder("contracts-valid/volledig")).stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    List<Mutant> mutants = mutants("", root(file));
                    List<String> differences = mutants.stream()
                            .filter(mutant -> readerTakes(mutant.root())
                                    != schema.validate(json(mutant.root())).isEmpty())
                            .map(mutant -> mutant.change()
                                    + (readerTakes(mutant.root())
                                            ? ": only the reader takes it"
                                            : ": only the schema takes it"))
                            .toList();
                    assertThat(differences).isEmpty();
                    assertThat(mutants).hasSizeGreaterThan(200);
                }));
    }

    @Test
    void aMutantThatIsTakenAndOneThatIsRefusedAreAmongThem() throws IOException {
        List<Mutant> mutants = mutants("", root(ContractSamples.folder("contracts-valid/volledig/eik.yaml")));
        assertThat(mutants.stream().filter(mutant -> readerTakes(mutant.root())))
                .isNotEmpty();
        assertThat(mutants.stream().filter(mutant -> !readerTakes(mutant.root())))
                .isNotEmpty();
    }

    private record Mutant(String change, Yaml root) {}

    private static List<Mutant> mutants(String path, Yaml node) {
        List<Mutant> mutants = new ArrayList<>();
        for (Yaml replacement : REPLACEMENTS) {
            mutants.add(new Mutant(
                    path + " = " + (replacement instanceof Yaml.Scalar scalar ? scalar.text() : replacement),
                    replacement));
        }
        mutants.add(new Mutant(path + " in a list", new Yaml.Sequence(NOWHERE, List.of(node))));
        if (node instanceof Yaml.Scalar scalar) {
            mutants.add(new Mutant(path + " longer", new Yaml.Scalar(NOWHERE, scalar.text() + "x", scalar.plain())));
            mutants.add(
                    new Mutant(path + " quoted otherwise", new Yaml.Scalar(NOWHERE, scalar.text(), !scalar.plain())));
        } else if (node instanceof Yaml.Sequence sequence) {
            if (!sequence.items().isEmpty()) {
                List<Yaml> twice = new ArrayList<>(sequence.items());
                twice.add(sequence.items().get(0));
                mutants.add(new Mutant(path + " first twice", new Yaml.Sequence(NOWHERE, twice)));
            }
            for (int i = 0; i < sequence.items().size(); i++) {
                int at = i;
                for (Mutant mutant :
                        mutants(path + "[" + i + "]", sequence.items().get(i))) {
                    List<Yaml> items = new ArrayList<>(sequence.items());
                    items.set(at, mutant.root());
                    mutants.add(new Mutant(mutant.change(), new Yaml.Sequence(NOWHERE, items)));
                }
            }
        } else if (node instanceof Yaml.Mapping mapping) {
            mutants.add(with(path + " with a key too many", mapping, "onbekend", REPLACEMENTS.get(0)));
            // Keys that belong elsewhere in the file, to try those that exclude each other.
            for (String key : List.of(
                    "bedrag", "start-stop", "toewijzen", "frequenties", "per-inwoner", "eenheid", "wet", "kiest")) {
                mutants.add(with(path + " with " + key, mapping, key, new Yaml.Scalar(NOWHERE, "1", true)));
            }
            for (String key : mapping.entries().keySet()) {
                Map<String, Yaml.Entry> entries = new LinkedHashMap<>(mapping.entries());
                entries.remove(key);
                mutants.add(new Mutant(path + " without " + key, new Yaml.Mapping(NOWHERE, entries)));
                for (Mutant mutant :
                        mutants(path + "/" + key, mapping.entries().get(key).value())) {
                    mutants.add(with(mutant.change(), mapping, key, mutant.root()));
                }
            }
        }
        return mutants;
    }

    private static Mutant with(String change, Yaml.Mapping mapping, String key, Yaml value) {
        Map<String, Yaml.Entry> entries = new LinkedHashMap<>(mapping.entries());
        entries.put(key, new Yaml.Entry(NOWHERE, value));
        return new Mutant(change, new Yaml.Mapping(NOWHERE, entries));
    }

    private static boolean readerTakes(Yaml root) {
        Faults faults = new Faults();
        new DocumentReader(faults).read(root);
        return faults.shapeFaults() == 0;
    }

    private static Yaml root(Path file) throws IOException {
        return new YamlComposer("file", Files.readAllBytes(file), new Faults())
                .compose()
                .orElseThrow();
    }

    private static JsonNode json(Yaml node) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (node instanceof Yaml.Sequence sequence) {
            ArrayNode array = nodes.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        if (node instanceof Yaml.Mapping mapping) {
            ObjectNode object = nodes.objectNode();
            mapping.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
            return object;
        }
        Yaml.Scalar scalar = (Yaml.Scalar) node;
        return switch (scalar.kind()) {
            case TEXT -> nodes.stringNode(scalar.text());
            case NUMBER -> nodes.numberNode(new BigDecimal(scalar.text()));
            case BOOLEAN -> nodes.booleanNode(Boolean.parseBoolean(scalar.text()));
            case NOTHING -> nodes.nullNode();
        };
    }

    private static Schema schema() {
        try (InputStream in = SchemaAgreementTest.class.getResourceAsStream(SCHEMA)) {
            return SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12,
                            builder -> builder.schemaRegistryConfig(com.networknt.schema.SchemaRegistryConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build()))
                    .getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
