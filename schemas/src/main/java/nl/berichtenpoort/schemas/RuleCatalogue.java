package nl.berichtenpoort.schemas;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every rule of iJw and iWmo 3.2: the technical rules (TR), conditions (CD) and constraints (CS), one file a family
 * under {@code standard/rules}. Immutable.
 */
public final class RuleCatalogue {

    private static final String FOLDER = "/standard/rules/";
    private static final List<String> FILES = List.of("technical-rules.csv", "conditions.csv", "constraints.csv");
    private static final Set<String> NEEDS =
            Set.of("schema", "message", "journal", "clock", "case-file", "code-list", "contract");

    private final Map<String, RuleEntry> byId;

    private RuleCatalogue(Map<String, RuleEntry> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    /**
     * Reads the catalogue of release 3.2.
     *
     * @throws IllegalStateException if a file is not on the class path or not as it should be
     */
    public static RuleCatalogue release32() {
        Map<String, RuleEntry> byId = new LinkedHashMap<>();
        for (String file : FILES) {
            for (Map<String, String> row : read(file)) {
                RuleEntry entry = entry(file, row);
                if (byId.put(entry.id(), entry) != null) {
                    throw new IllegalStateException(file + ": rule " + entry.id() + " stands in it twice");
                }
            }
        }
        return new RuleCatalogue(byId);
    }

    /** All rules: TR, CD, CS, each in the order of their numbers. */
    public List<RuleEntry> rules() {
        return List.copyOf(byId.values());
    }

    /** The rule with this official id. */
    public Optional<RuleEntry> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static RuleEntry entry(String file, Map<String, String> row) {
        Set<String> needs = Set.copyOf(words(row.get("needs")));
        if (needs.isEmpty() || !NEEDS.containsAll(needs)) {
            throw new IllegalStateException(file + ": rule " + row.get("id") + " needs " + needs);
        }
        return new RuleEntry(
                row.get("id"),
                RuleLevel.of(row.get("level")),
                numbers(row.get("ijw")),
                numbers(row.get("iwmo")),
                text(row.get("return_code")),
                row.get("severity"),
                text(row.get("valid_from")).map(LocalDate::parse),
                text(row.get("valid_to")).map(LocalDate::parse),
                needs,
                text(row.get("checked_by")));
    }

    private static List<Integer> numbers(String text) {
        return words(text).stream().map(Integer::valueOf).toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static List<Map<String, String>> read(String file) {
        try (InputStream in = RuleCatalogue.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + FOLDER + file);
            }
            return Csv.read(file, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FOLDER + file, e);
        }
    }
}
