package nl.berichtenpoort.engine.translate.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.message.ReturnCodes;

/**
 * Classes of one kind that are read side by side, such as the lines of an invoice: a row each, a column a value. A value
 * that the schema does not know, or that stands there twice, gets a row of its own below, so that nothing is left out.
 */
final class RowTable {

    private static final String PRESTATIE = "Prestatie";
    private static final Set<String> KINDS = Set.of(PRESTATIE, "OngewijzigdProduct");

    /** Elements that share a column with the one that the column is named after. */
    private static final Map<String, String> COMPANION =
            Map.of("ProductCategorie", "ProductCode", "GeleverdVolume", "Eenheid");

    /** The columns of an invoice in the order in which people look for them; others follow. */
    private static final List<String> FIRST =
            List.of("ProductCategorie", "ProductPeriode", "GeleverdVolume", "ProductTarief", "IngediendBedrag");

    private final Html html;
    private final PageWords words;
    private final Values values;
    private final Composites composites;
    private final ClassWriter classes;

    RowTable(Html html, PageWords words, Values values, Composites composites, ClassWriter classes) {
        this.html = html;
        this.words = words;
        this.values = values;
        this.composites = composites;
        this.classes = classes;
    }

    /** Whether these classes are shown as a table. */
    static boolean fits(List<Typed> items) {
        return !items.isEmpty()
                && items.stream()
                        .allMatch(item -> KINDS.contains(item.name())
                                && item.children().stream()
                                        .anyMatch(child -> child.type().isPresent()));
    }

    /** @param list the class that holds the rows together, after which the table is named */
    void write(Typed list, List<Typed> rows) {
        List<String> columns = columns(rows);
        html.in(
                Tag.TABLE,
                () -> {
                    html.in(Tag.CAPTION, words.label(list.owner(), list.name()));
                    html.in(
                            Tag.THEAD,
                            () -> html.in(
                                    Tag.TR,
                                    () -> columns.forEach(column -> html.in(
                                            Tag.TH,
                                            label(rows.get(0), column),
                                            "scope",
                                            "col",
                                            "role",
                                            "columnheader")),
                                    "role",
                                    "row"),
                            "role",
                            "rowgroup");
                    html.line();
                    html.in(Tag.TBODY, () -> rows.forEach(row -> row(row, columns)), "role", "rowgroup");
                },
                "class",
                "rows",
                "role",
                "table");
        html.line();
    }

    /** The elements that a column is named after, as far as a row has one; what its schema does not know has none. */
    private static List<String> columns(List<Typed> rows) {
        Set<String> present = new LinkedHashSet<>();
        rows.forEach(row -> row.children().stream()
                .filter(child -> child.type().isPresent())
                .map(Typed::name)
                .forEach(present::add));
        COMPANION.forEach((main, companion) -> {
            if (present.contains(main)) {
                present.remove(companion);
            }
        });
        List<String> columns = new ArrayList<>(FIRST);
        columns.retainAll(present);
        present.removeAll(columns);
        present.remove(ReturnCodes.LIST);
        columns.addAll(present);
        return columns;
    }

    private String label(Typed row, String column) {
        return words.find("column." + column).orElseGet(() -> words.label(row.name(), column));
    }

    private void row(Typed row, List<String> columns) {
        List<Typed> left = new ArrayList<>();
        Map<String, Typed> cells = cells(row, left);
        html.in(
                Tag.TR,
                () -> columns.forEach(column -> html.in(
                        Tag.TD,
                        () -> cell(row, column, cells),
                        "role",
                        "cell",
                        "class",
                        "column-" + column,
                        "data-label",
                        label(row, column))),
                "role",
                "row");
        html.line();
        List<Integer> findings = classes.ownFindings(row);
        if (!left.isEmpty() || !findings.isEmpty()) {
            html.in(Tag.TR, () -> below(left, findings, columns.size()), "role", "row", "class", "below");
            html.line();
        }
    }

    /** What does not fit in a cell: the verdict on the row, and what does not belong there. */
    private void below(List<Typed> left, List<Integer> findings, int columns) {
        List<Typed> facts = new ArrayList<>(left);
        facts.removeIf(RowTable::isVerdict);
        html.in(
                Tag.TD,
                () -> {
                    classes.links(findings);
                    left.stream().filter(RowTable::isVerdict).forEach(classes::verdict);
                    classes.facts(facts);
                },
                "role",
                "cell",
                "colspan",
                Integer.toString(columns));
    }

    private static boolean isVerdict(Typed child) {
        return child.name().equals(ReturnCodes.LIST) && child.isClass();
    }

    /** The values of a row by their element; what fits no cell goes to the values that are left. */
    private Map<String, Typed> cells(Typed row, List<Typed> left) {
        Map<String, Typed> cells = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Typed child : row.children()) {
            boolean fits = child.type().isPresent()
                    && !isVerdict(child)
                    && classes.line(child).isPresent();
            if (fits && taken.add(child.name())) {
                cells.put(child.name(), child);
            } else {
                left.add(child);
            }
        }
        return cells;
    }

    private void cell(Typed row, String column, Map<String, Typed> cells) {
        Typed main = cells.get(column);
        Typed companion = cells.get(COMPANION.getOrDefault(column, ""));
        if (main != null && companion != null && column.equals("GeleverdVolume")) {
            classes.lines().write(composites.volume(main, companion));
        } else if (companion != null && column.equals("ProductCategorie")) {
            classes.lines().write(composites.product(row, column, companion.name()));
        } else {
            Stream.of(Optional.ofNullable(main), Optional.ofNullable(companion))
                    .flatMap(Optional::stream)
                    .forEach(part -> classes.lines().write(classes.line(part).orElseGet(() -> values.of(part))));
        }
        if (main != null) {
            classes.links(classes.findings(main));
        }
        if (companion != null) {
            classes.links(classes.findings(companion));
        }
    }
}
