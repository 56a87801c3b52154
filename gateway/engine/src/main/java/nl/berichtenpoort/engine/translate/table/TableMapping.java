package nl.berichtenpoort.engine.translate.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.schemas.CodeLists;

/**
 * How messages become rows of a flat file: a mapping file that was read without errors ({@code docs/flat-files.md}).
 * Immutable.
 */
public final class TableMapping {

    private static final String FOLDER = "/nl/berichtenpoort/engine/translate/table/";
    private static final List<String> BUILT_IN = List.of("declaratieregels", "starts-en-stops", "toewijzingen");

    private final String name;
    private final String file;
    private final CsvSettings settings;
    private final List<Column> columns;
    private final Set<MessageType> types;
    private final Map<MessageType, List<RowPlan>> plans;
    private final boolean outcomes;
    private final Optional<String> stylesheet;

    /**
     * @param plans how rows are made, by the type of the message that they are made from; none with a stylesheet
     * @param outcomes whether rows are lines of an invoice with what became of them
     */
    TableMapping(
            String file,
            Draft draft,
            List<Column> columns,
            Set<MessageType> types,
            Map<MessageType, List<RowPlan>> plans,
            boolean outcomes) {
        this.name = draft.name();
        this.file = Objects.requireNonNull(file);
        this.settings = draft.settings();
        this.columns = List.copyOf(columns);
        this.types = Set.copyOf(types);
        this.plans = Map.copyOf(plans);
        this.outcomes = outcomes;
        this.stylesheet = draft.stylesheet();
    }

    /**
     * Reads a mapping file.
     *
     * @throws IOException if the file cannot be read
     */
    public static MappingReading read(Path file) throws IOException {
        return read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    /**
     * Reads a mapping file that was handed in otherwise.
     *
     * @param file how faults and findings call it
     * @param bytes its content
     */
    public static MappingReading read(String file, byte[] bytes) {
        return new MappingReader(SchemaSet.builtIn(), new CodeLists()).read(file, bytes);
    }

    /** The names of the mappings that come with the gateway, in alphabetical order. */
    public static List<String> builtIns() {
        return BUILT_IN;
    }

    /** A mapping that comes with the gateway; empty if there is none of this name. */
    public static Optional<TableMapping> builtIn(String name) {
        if (!BUILT_IN.contains(name)) {
            return Optional.empty();
        }
        MappingReading reading = read(name + ".yaml", builtInFile(name));
        return Optional.of(reading.mapping()
                .orElseThrow(() -> new IllegalStateException(reading.faults().toString())));
    }

    /**
     * The mapping file of a mapping that comes with the gateway, to begin one's own with.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public static byte[] builtInFile(String name) {
        try (InputStream in = TableMapping.class.getResourceAsStream(FOLDER + name + ".yaml")) {
            if (in == null) {
                throw new IllegalArgumentException("No built-in mapping " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its name, by which settings and commands select it. */
    public String name() {
        return name;
    }

    /** The name of its file, as findings tell it. */
    public String file() {
        return file;
    }

    /** How its files are written where nobody says otherwise. */
    public CsvSettings settings() {
        return settings;
    }

    /** The message types that it is for. */
    public Set<MessageType> types() {
        return types;
    }

    /** Whether it is for messages of this type. */
    public boolean appliesTo(MessageType type) {
        return types.contains(type);
    }

    /** The names of its columns, in order. */
    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** The stylesheet that makes its files, by its name beside the mapping file; empty where its rows and columns do. */
    public Optional<String> stylesheet() {
        return stylesheet;
    }

    /** Whether a 323 and a 325 are told together: which lines were granted. */
    public boolean tellsOutcomes() {
        return outcomes;
    }

    List<Column> columns() {
        return columns;
    }

    /** How rows are made from a message of this type. */
    List<RowPlan> plans(MessageType type) {
        return plans.getOrDefault(type, List.of());
    }
}
