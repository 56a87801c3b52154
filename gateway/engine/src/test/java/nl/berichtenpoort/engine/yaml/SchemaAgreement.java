package nl.berichtenpoort.engine.yaml;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
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
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether a reader of YAML files takes a shape exactly when their published JSON Schema does: over files, and over every
 * one of them with each of its parts changed in turn.
 */
public final class SchemaAgreement {

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

    private final Schema schema;
    private final List<String> keys;

    /**
     * @param schema the resource with the JSON Schema
     * @param keys keys that belong elsewhere in a file, to try those that exclude each other
     */
    public SchemaAgreement(String schema, List<String> keys) {
        this.schema = schema(schema);
        this.keys = keys;
    }

    /** A file with one part changed. */
    public record Mutant(String change, Yaml root) {}

    /** Whether the JSON Schema takes a file. */
    public boolean schemaTakes(Yaml root) {
        return schema.validate(json(root)).isEmpty();
    }

    /** The mutants that only one of the two takes. */
    public List<String> differences(Yaml root, Predicate<Yaml> readerTakes) {
        return mutants(root).stream()
                .filter(mutant -> readerTakes.test(mutant.root()) != schemaTakes(mutant.root()))
                .map(mutant -> mutant.change()
                        + (readerTakes.test(mutant.root())
                                ? ": only the reader takes it"
                                : ": only the schema takes it"))
                .toList();
    }

    /** The file with each of its parts changed in turn. */
    public List<Mutant> mutants(Yaml root) {
        return mutants("", root);
    }

    private List<Mutant> mutants(String path, Yaml node) {
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
            for (String key : keys) {
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

    /** The document of a file. */
    public static Yaml root(Path file) throws IOException {
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

    private static Schema schema(String resource) {
        try (InputStream in = SchemaAgreement.class.getResourceAsStream(resource)) {
            return SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12,
                            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build()))
                    .getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
