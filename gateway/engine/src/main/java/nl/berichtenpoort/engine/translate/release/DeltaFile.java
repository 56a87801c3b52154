package nl.berichtenpoort.engine.translate.release;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.schemas.Csv;

/**
 * Reads the rows of the files of one delta and checks each. What is wrong is added to a list of problems, so that all of
 * them are told at once.
 */
final class DeltaFile {

    static final List<String> HEADER =
            List.of("messages", "operation", "path", "from", "to", "after", "loss", "source");

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Pattern EDITION = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{3}");

    private final List<String> problems;
    private final Map<Object, CodeRows> codeRows = new LinkedHashMap<>();
    /** Changes in the order of their rows; the codes of one element are one change, which stands where its first row is. */
    private final List<Object> entries = new ArrayList<>();

    private String file = "";

    /** The rows about the codes of one element. */
    private record CodeRows(
            Set<MessageType> messages,
            Change.Path path,
            Map<String, String> replaced,
            Map<String, String> merged,
            Set<String> gone,
            Set<String> added) {
        Change change() {
            return new Change.Codes(messages, path, replaced, merged, gone, added);
        }
    }

    private record CodeKey(Set<MessageType> messages, Change.Path path) {}

    /** A row as it is read. */
    private record Row(int line, Map<String, String> fields, Set<MessageType> messages, Change.Path path) {
        String get(String column) {
            return fields.get(column).strip();
        }

        List<String> after(String column) {
            String names = get(column);
            return names.isEmpty() ? List.of() : List.of(names.split(" +"));
        }
    }

    DeltaFile(List<String> problems) {
        this.problems = problems;
    }

    /**
     * Reads one file.
     *
     * @param name its name, for problems
     */
    void add(String name, String text) {
        file = name;
        Csv.Table table;
        try {
            table = Csv.table(name, new StringReader(text));
        } catch (Csv.MalformedException malformed) {
            problems.add(malformed.getMessage() + ". Write the file as RFC 4180 has it.");
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!table.header().equals(HEADER)) {
            problem(1, "the first line does not name the columns", "Begin with " + String.join(",", HEADER) + '.');
            return;
        }
        table.rows().forEach(this::row);
    }

    /** What all rows say. */
    List<Change> changes() {
        return entries.stream()
                .map(entry -> entry instanceof CodeRows codes ? codes.change() : (Change) entry)
                .toList();
    }

    private void row(Csv.Row csv) {
        Optional<Set<MessageType>> messages = messages(csv);
        Optional<Change.Path> path = path(csv.line(), "path", csv.fields().get("path"));
        if (messages.isEmpty() || path.isEmpty()) {
            return;
        }
        Row row = new Row(csv.line(), csv.fields(), messages.get(), path.get());
        switch (row.get("operation")) {
            case "version" ->
                entries.add(new Change.Field(row.messages(), row.path(), required(row, "from"), required(row, "to")));
            case "schema-version" ->
                entries.add(
                        new Change.SchemaVersion(row.messages(), row.path(), edition(row, "from"), edition(row, "to")));
            case "rename" -> rename(row);
            case "move" -> move(row);
            case "drop" -> extra(row, false, "from");
            case "add" -> extra(row, true, "to");
            case "code" -> code(row);
            case "code-gone" -> codes(row).gone().add(required(row, "from"));
            case "code-new" -> codes(row).added().add(required(row, "to"));
            default ->
                problem(
                        row.line(),
                        "no operation is called " + row.get("operation"),
                        "Use version, schema-version, rename, move, drop, add, code, code-gone or code-new.");
        }
    }

    private Optional<Set<MessageType>> messages(Csv.Row csv) {
        Set<MessageType> types = EnumSet.noneOf(MessageType.class);
        for (String word : csv.fields().get("messages").strip().split(" +")) {
            List<MessageType> named = named(word);
            if (named.isEmpty()) {
                problem(
                        csv.line(),
                        "no message is called " + word,
                        "Use *, numbers such as 301, or names such as JW301.");
                return Optional.empty();
            }
            types.addAll(named);
        }
        return Optional.of(types);
    }

    private static List<MessageType> named(String word) {
        return Arrays.stream(MessageType.values())
                .filter(type -> word.equals("*")
                        || word.equals(type.functie())
                        || NUMBER.matcher(word).matches() && type.number() == Integer.parseInt(word))
                .toList();
    }

    private Optional<Change.Path> path(int line, String column, String text) {
        List<String> names = List.of(text.strip().split("/"));
        if (names.stream().allMatch(name -> NAME.matcher(name).matches())) {
            return Optional.of(new Change.Path(names));
        }
        problem(line, column + " is no path of elements", "Write it as Client/ToegewezenProducten, without Bericht.");
        return Optional.empty();
    }

    private String edition(Row row, String column) {
        String text = required(row, column);
        if (!EDITION.matcher(text).matches()) {
            problem(row.line(), column + " is no version of a schema", "Write three numbers, such as 3.1.0.");
        }
        return text;
    }

    private void rename(Row row) {
        String name = required(row, "to");
        if (!NAME.matcher(name).matches()) {
            problem(row.line(), "to is no name of an element", "Write the new name alone, without a path.");
            return;
        }
        entries.add(new Change.Rename(row.messages(), row.path(), name));
    }

    /** The column after holds the siblings in the newer release and, behind a bar, those in the older. */
    private void move(Row row) {
        Optional<Change.Path> to = path(row.line(), "to", row.get("to"));
        String[] after = row.get("after").split("\\|", -1);
        if (after.length != 2) {
            problem(
                    row.line(),
                    "after does not name the siblings on both sides",
                    "Write those in the newer release, a bar, and those in the older one; either may be empty.");
            return;
        }
        to.ifPresent(path ->
                entries.add(new Change.Move(row.messages(), row.path(), path, names(after[1]), names(after[0]))));
    }

    private static List<String> names(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
    }

    private void extra(Row row, boolean newer, String column) {
        String loss = row.get("loss");
        if (!loss.equals("note") && !loss.equals("refuse")) {
            problem(
                    row.line(),
                    "loss is neither note nor refuse",
                    "Say whether losing the element changes the meaning.");
            return;
        }
        value(row, column)
                .ifPresent(value -> entries.add(new Change.Extra(
                        row.messages(), row.path(), newer, value, row.after("after"), loss.equals("refuse"))));
    }

    private Optional<Change.Value> value(Row row, String column) {
        String text = row.get(column);
        if (text.isEmpty()) {
            return Optional.of(new Change.Value.Nothing());
        }
        if (text.equals("!")) {
            return Optional.of(new Change.Value.Required());
        }
        String rest = text.substring(1);
        if (text.startsWith("=") && !rest.isEmpty()) {
            return Optional.of(new Change.Value.Constant(rest));
        }
        if (text.startsWith("@")) {
            return path(row.line(), column, rest).map(path -> new Change.Value.Copy(path.names()));
        }
        problem(
                row.line(),
                column + " does not say what the element is filled with",
                "Write =VALUE, @PATH of an element beside it, ! if nothing tells it, or leave it empty.");
        return Optional.empty();
    }

    private void code(Row row) {
        String from = required(row, "from");
        String to = required(row, "to");
        CodeRows codes = codes(row);
        if (row.get("loss").equals("note")) {
            codes.merged().put(from, to);
            return;
        }
        if (codes.replaced().containsValue(to)) {
            problem(
                    row.line(),
                    "another code becomes " + to + " too",
                    "Say note in loss for all but the one that " + to + " becomes on the way back.");
            return;
        }
        if (codes.replaced().putIfAbsent(from, to) != null) {
            problem(row.line(), "the code " + from + " has a row already", "Keep one of the two.");
        }
    }

    private CodeRows codes(Row row) {
        return codeRows.computeIfAbsent(new CodeKey(row.messages(), row.path()), key -> {
            CodeRows rows = new CodeRows(
                    row.messages(),
                    row.path(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashSet<>(),
                    new LinkedHashSet<>());
            entries.add(rows);
            return rows;
        });
    }

    private String required(Row row, String column) {
        String text = row.get(column);
        if (text.isEmpty()) {
            problem(row.line(), column + " is empty", "The operation " + row.get("operation") + " needs it.");
        }
        return text;
    }

    private void problem(int line, String what, String remedy) {
        problems.add(file + ':' + line + ": " + what + ". " + remedy);
    }
}
