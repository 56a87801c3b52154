package nl.berichtenpoort.engine.translate.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.yaml.Faults;
import nl.berichtenpoort.engine.yaml.Yaml;
import nl.berichtenpoort.engine.yaml.YamlComposer;
import nl.berichtenpoort.schemas.CodeLists;

/** Reads mapping files, and tells everything that is wrong with one: first with its shape, then with what it says. */
final class MappingReader {

    private static final int INVOICE = 323;
    private static final List<String> INVOICE_LINE =
            List.of("Declaratie", "Clienten", "Client", "Prestaties", "Prestatie");

    private final SchemaSet schemas;
    private final CodeLists codeLists;

    MappingReader(SchemaSet schemas, CodeLists codeLists) {
        this.schemas = schemas;
        this.codeLists = codeLists;
    }

    /** A kind of rows in one type of message. */
    record RowKind(Draft.Row draft, String name, MessageType type, SchemaPath path) {

        List<String> names() {
            return List.of(draft.path().value().split("/"));
        }
    }

    MappingReading read(String file, byte[] bytes) {
        Faults faults = new Faults();
        Optional<Yaml> root = new YamlComposer(file, bytes, faults).compose();
        Optional<TableMapping> mapping =
                root.flatMap(node -> new DraftReader(faults).read(node)).map(draft -> mapping(file, draft, faults));
        return new MappingReading(faults.refuse() ? Optional.empty() : mapping, faults.byPlace());
    }

    private TableMapping mapping(String file, Draft draft, Faults faults) {
        boolean outcomes = draft.columns().stream()
                .anyMatch(column -> column.from()
                        .filter(Draft.From.Outcome.class::isInstance)
                        .isPresent());
        Set<MessageType> types = EnumSet.noneOf(MessageType.class);
        draft.messages().forEach(types::addAll);
        draft.rows().forEach(row -> row.messages().forEach(types::addAll));
        List<RowKind> kinds = kinds(draft, outcomes, faults);
        ColumnPlanner planner = new ColumnPlanner(draft.settings(), kinds, codeLists, faults);
        List<Column> columns = new ArrayList<>();
        List<List<Source>> sources = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Draft.Col drafted : draft.columns()) {
            if (!names.add(drafted.name().value())) {
                faults.error(
                        drafted.name().place(), "column-twice", drafted.name().value());
            }
            Column column = planner.column(drafted);
            columns.add(column);
            sources.add(planner.sources(drafted, column));
        }
        Map<MessageType, List<RowPlan>> plans = new EnumMap<>(MessageType.class);
        for (int kind = 0; kind < kinds.size(); kind++) {
            List<RowPlan.Cell> cells = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                cells.add(new RowPlan.Cell(
                        columns.get(column), sources.get(column).get(kind)));
            }
            plans.computeIfAbsent(kinds.get(kind).type(), type -> new ArrayList<>())
                    .add(new RowPlan(kinds.get(kind).name(), kinds.get(kind).names(), cells));
        }
        return new TableMapping(file, draft, columns, types, plans, outcomes);
    }

    /** The kinds of rows that the schemas know; outcomes are of the lines of the invoice, whichever message is told. */
    private List<RowKind> kinds(Draft draft, boolean outcomes, Faults faults) {
        List<RowKind> kinds = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Draft.Row row : draft.rows()) {
            List<String> names = List.of(row.path().value().split("/"));
            Set<MessageType> made = EnumSet.noneOf(MessageType.class);
            row.messages().forEach(made::addAll);
            if (outcomes) {
                Set<MessageType> invoices = EnumSet.noneOf(MessageType.class);
                made.forEach(type -> invoices.add(type.answers().orElse(type)));
                boolean lines =
                        names.equals(INVOICE_LINE) && invoices.stream().allMatch(type -> type.number() == INVOICE);
                if (!lines) {
                    faults.error(row.path().place(), "outcome-without-invoice", String.join("/", INVOICE_LINE));
                    continue;
                }
                made = invoices;
            }
            for (MessageType type : made) {
                if (!seen.add(type + row.path().value())) {
                    faults.error(row.path().place(), "row-twice", row.path().value(), type.functie());
                }
                kind(row, type, names, faults).ifPresent(kinds::add);
            }
        }
        return kinds;
    }

    private Optional<RowKind> kind(Draft.Row row, MessageType type, List<String> names, Faults faults) {
        SchemaPath.Walk walk = SchemaPath.ofBericht(schemas, type).down(names);
        if (walk.end().isEmpty()) {
            faults.error(
                    row.path().place(),
                    "row-unknown",
                    type.functie(),
                    walk.stranger(),
                    ColumnPlanner.listed(walk.instead()));
            return Optional.empty();
        }
        if (walk.end().get().value().isPresent()) {
            faults.error(
                    row.path().place(), "row-value", walk.end().get().last().name());
            return Optional.empty();
        }
        return Optional.of(new RowKind(
                row,
                row.name().orElse(names.get(names.size() - 1)),
                type,
                walk.end().get()));
    }
}
