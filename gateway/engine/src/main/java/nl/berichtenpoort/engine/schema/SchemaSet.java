package nl.berichtenpoort.engine.schema;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.xml.HardenedXml;

/**
 * The schemas that messages are judged by, by target namespace. Each is compiled when it is first asked for, so that a
 * command that judges one message does not wait for 28. Safe for use by several threads.
 */
public final class SchemaSet {

    private final SchemaSource source;
    private final PatternCache patterns = new PatternCache();
    private final Map<String, CompiledSchema> compiled = new ConcurrentHashMap<>();

    private SchemaSet(SchemaSource source) {
        this.source = source;
    }

    /** The schemas that come with the gateway. */
    public static SchemaSet builtIn() {
        return new SchemaSet(new BuiltIn());
    }

    /**
     * The schemas in a folder and its sub-folders, for integrators who have the official files. Files are told by their
     * target namespace, whatever their names; what schemaLocation says plays no part in an import.
     *
     * @throws SchemaException if the folder cannot be read, holds no schema, or holds different schemas of one namespace
     */
    public static SchemaSet ofFolder(Path folder) {
        return new SchemaSet(Folder.read(folder));
    }

    /**
     * The schema of a namespace.
     *
     * @throws SchemaException if there is none, or it cannot be compiled
     */
    public CompiledSchema schema(String targetNamespace) {
        CompiledSchema known = compiled.get(targetNamespace);
        return known != null
                ? known
                : compiled.computeIfAbsent(
                        targetNamespace, namespace -> SchemaCompiler.compile(namespace, source, patterns));
    }

    /**
     * Compiles the schemas of these namespaces now: for a start-up that wants to fail early.
     *
     * @throws SchemaException that names every namespace without a schema, or the first schema that does not compile
     */
    public void require(Collection<String> targetNamespaces) {
        List<String> missing = new ArrayList<>();
        for (String namespace : targetNamespaces) {
            try {
                source.schema(namespace);
            } catch (MissingSchemaException e) {
                missing.add(namespace);
            }
        }
        if (!missing.isEmpty()) {
            throw new MissingSchemaException(String.join(", ", missing));
        }
        targetNamespaces.forEach(this::schema);
    }

    private static final class MissingSchemaException extends SchemaException {
        private static final long serialVersionUID = 1L;

        MissingSchemaException(String namespaces) {
            super("No schema with target namespace " + namespaces
                    + ". Add the XSD to the schema folder, or leave the folder out to use the built-in schemas.");
        }
    }

    /** Class-path resources; the namespace tells the resource. */
    private static final class BuiltIn implements SchemaSource {
        private static final Pattern NAMESPACE =
                Pattern.compile("http://www\\.istandaarden\\.nl/([a-z]+)/([0-9]+)_([0-9]+)/([a-z0-9]+)/schema");

        private final HardenedXml xml = new HardenedXml();

        @Override
        public XsdElement schema(String targetNamespace) {
            Matcher parts = NAMESPACE.matcher(targetNamespace);
            if (!parts.matches()) {
                throw new MissingSchemaException(targetNamespace);
            }
            String resource = "/standard/" + parts.group(1) + "/" + parts.group(2) + "." + parts.group(3) + "/xsd/"
                    + parts.group(4) + ".xsd";
            try (InputStream in = SchemaSet.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new MissingSchemaException(targetNamespace);
                }
                return XsdElement.read(xml, resource, in.readAllBytes());
            } catch (IOException e) {
                throw new SchemaException(resource + ": cannot be read. Check the installation.", e);
            }
        }

        @Override
        public Optional<XsdElement> included(XsdElement from, String location) {
            return Optional.empty();
        }
    }

    /** Files below a folder, read once. */
    private record Folder(Map<String, XsdElement> byNamespace, Map<Path, XsdElement> byPath) implements SchemaSource {

        static Folder read(Path folder) {
            HardenedXml xml = new HardenedXml();
            Map<Path, XsdElement> byPath = new TreeMap<>();
            Map<Path, byte[]> contents = new TreeMap<>();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Folder::isSchema).sorted().toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    contents.put(file.normalize(), bytes);
                    byPath.put(file.normalize(), XsdElement.read(xml, file.toString(), bytes));
                }
            } catch (IOException e) {
                throw new SchemaException(
                        folder + ": the schema folder cannot be read. Check the path and its permissions.", e);
            }
            if (byPath.isEmpty()) {
                throw new SchemaException(folder + ": no .xsd file in the schema folder. Check the path.");
            }
            return new Folder(byNamespace(byPath, contents), byPath);
        }

        private static Map<String, XsdElement> byNamespace(Map<Path, XsdElement> byPath, Map<Path, byte[]> contents) {
            Set<Path> included = new HashSet<>();
            byPath.values()
                    .forEach(schema -> schema.children().stream()
                            .filter(child -> child.name().equals("include"))
                            .flatMap(child -> child.attribute("schemaLocation").stream())
                            .forEach(location -> included.add(beside(schema, location))));
            Map<String, Path> paths = new TreeMap<>();
            Map<String, XsdElement> byNamespace = new TreeMap<>();
            byPath.forEach((path, schema) -> {
                String namespace = schema.attribute("targetNamespace").orElse("");
                if (!included.contains(path)) {
                    Path before = paths.putIfAbsent(namespace, path);
                    if (before == null) {
                        byNamespace.put(namespace, schema);
                    } else if (!Arrays.equals(contents.get(before), contents.get(path))) {
                        throw schema.problem(
                                "Another schema of namespace " + namespace + " is in " + before,
                                "Keep one of the two in the folder.");
                    }
                }
            });
            return byNamespace;
        }

        private static Path beside(XsdElement schema, String location) {
            return Path.of(schema.file()).resolveSibling(location).normalize();
        }

        private static boolean isSchema(Path path) {
            return path.toString().toLowerCase(Locale.ROOT).endsWith(".xsd") && Files.isRegularFile(path);
        }

        @Override
        public XsdElement schema(String targetNamespace) {
            XsdElement schema = byNamespace.get(targetNamespace);
            if (schema == null) {
                throw new MissingSchemaException(targetNamespace);
            }
            return schema;
        }

        @Override
        public Optional<XsdElement> included(XsdElement from, String location) {
            return Optional.ofNullable(byPath.get(beside(from, location)));
        }
    }
}
