package nl.berichtenpoort.schemas;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The code lists of the standard, from the class path.
 *
 * <p>Making one reads only the index; a list is read when it is first asked for and then kept, so a command that needs
 * two lists pays for two. Safe for use by several threads.
 */
public final class CodeLists {

    private static final String FOLDER = "/standard/code-lists/";
    private static final String BOTH = "both";
    private static final Set<String> COMMON_COLUMNS = Set.of("code", "meaning", "valid_from", "valid_to");

    private final List<Entry> index;
    private final Map<String, CodeList> loaded = new ConcurrentHashMap<>();

    /**
     * One line of the index.
     *
     * @param id the standard's id of the list, for example {@code COD472}
     * @param standard {@code ijw}, {@code iwmo} or {@code both}
     * @param file the file's name beside the index
     * @param purpose what the list is for, in Dutch
     * @param baseTypes the base types whose values are this list's codes
     */
    public record Entry(String id, String standard, String file, String purpose, List<String> baseTypes) {

        /** Keeps a copy of the base types. */
        public Entry {
            baseTypes = List.copyOf(baseTypes);
        }

        private boolean servesStandard(String wanted) {
            return BOTH.equals(standard) || standard.equals(wanted);
        }
    }

    /**
     * Reads the index.
     *
     * @throws IllegalStateException if the index is not on the class path or cannot be read as RFC 4180
     */
    public CodeLists() {
        index = read("index.csv").stream()
                .map(row -> new Entry(
                        row.get("id"),
                        row.get("standard"),
                        row.get("file"),
                        row.get("purpose"),
                        Arrays.stream(row.get("base_types").split(" "))
                                .filter(type -> !type.isEmpty())
                                .toList()))
                .toList();
    }

    /** What lists there are, in the order of their ids. */
    public List<Entry> index() {
        return index;
    }

    /**
     * A list by its id.
     *
     * @param id the standard's id of the list, for example {@code JZ588}
     * @param standard {@code ijw} or {@code iwmo}
     * @throws IllegalArgumentException if that standard has no such list
     */
    public CodeList get(String id, String standard) {
        return index.stream()
                .filter(entry -> entry.id().equals(id) && entry.servesStandard(standard))
                .findFirst()
                .map(this::load)
                .orElseThrow(() -> new IllegalArgumentException("no code list " + id + " of " + standard));
    }

    /**
     * The list that a base type takes its values from; empty when the type has none.
     *
     * @param standard {@code ijw} or {@code iwmo}
     * @param baseType for example {@code LDT_RedenWijziging}
     */
    public Optional<CodeList> ofType(String standard, String baseType) {
        return index.stream()
                .filter(entry -> entry.baseTypes().contains(baseType) && entry.servesStandard(standard))
                .findFirst()
                .map(this::load);
    }

    private CodeList load(Entry entry) {
        return loaded.computeIfAbsent(
                entry.file(),
                file -> new CodeList(
                        entry, read(file).stream().map(CodeLists::code).toList()));
    }

    private static Code code(Map<String, String> row) {
        Map<String, String> facts = new LinkedHashMap<>(row);
        facts.keySet().removeAll(COMMON_COLUMNS);
        facts.values().removeIf(String::isEmpty);
        return new Code(
                row.get("code"), row.get("meaning"), date(row.get("valid_from")), date(row.get("valid_to")), facts);
    }

    private static Optional<LocalDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static List<Map<String, String>> read(String file) {
        try (InputStream in = CodeLists.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + FOLDER + file);
            }
            return Csv.read(file, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FOLDER + file, e);
        }
    }
}
