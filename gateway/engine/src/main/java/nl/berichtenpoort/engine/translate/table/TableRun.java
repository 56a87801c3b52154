package nl.berichtenpoort.engine.translate.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.schemas.CodeList;
import nl.berichtenpoort.schemas.CodeLists;
import nl.berichtenpoort.schemas.CsvWriter;

/** Makes one flat file of one message. */
final class TableRun {

    private static final String BETWEEN_VALUES = "; ";

    private final TableMapping mapping;
    private final CsvSettings settings;
    private final MessageType type;
    private final MessageNode bericht;
    private final Optional<InvoiceOutcomes> outcomes;
    private final Problems problems;
    private final CodeList returnCodes;
    private final CsvWriter csv;
    /** The elements from Bericht down to the row that is being made. */
    private final List<MessageNode> chain = new ArrayList<>();

    private long rows;

    /**
     * @param type of the message that has the rows
     * @param bericht that message
     * @param outcomes what became of its lines, where the mapping tells that
     */
    TableRun(
            TableMapping mapping,
            CsvSettings settings,
            CodeLists codeLists,
            MessageType type,
            MessageNode bericht,
            Optional<InvoiceOutcomes> outcomes,
            Problems problems) {
        this.mapping = mapping;
        this.settings = settings;
        this.type = type;
        this.bericht = bericht;
        this.outcomes = outcomes;
        this.problems = problems;
        this.returnCodes = codeLists.get("WJ001", type.standard().folder());
        this.csv = new CsvWriter(settings.separator().character());
    }

    Translation run() {
        csv.add(mapping.columnNames());
        for (RowPlan plan : mapping.plans(type)) {
            chain.clear();
            chain.add(bericht);
            descend(plan, 0);
        }
        return problems.none()
                ? new Translation.Translated(settings.document(csv.toString().getBytes(StandardCharsets.UTF_8)))
                : problems.told();
    }

    private void descend(RowPlan plan, int depth) {
        if (depth == plan.path().size()) {
            row(plan);
            return;
        }
        String name = plan.path().get(depth);
        for (MessageNode child : chain.get(depth).children()) {
            if (child.name().equals(name)) {
                chain.add(child);
                descend(plan, depth + 1);
                chain.remove(depth + 1);
            }
        }
    }

    private void row(RowPlan plan) {
        rows++;
        MessageNode row = chain.get(chain.size() - 1);
        Optional<InvoiceOutcomes.Line> line = outcomes.map(found -> found.line(row));
        List<String> fields = new ArrayList<>(plan.cells().size());
        for (RowPlan.Cell cell : plan.cells()) {
            fields.add(field(plan, cell, row, line));
        }
        if (problems.none()) {
            csv.add(fields);
        }
    }

    private String field(RowPlan plan, RowPlan.Cell cell, MessageNode row, Optional<InvoiceOutcomes.Line> line) {
        Column column = cell.column();
        Source source = cell.source();
        if (source instanceof Source.Element element) {
            return element(column, element, row);
        }
        if (source instanceof Source.Outcome outcome) {
            return outcome(column, outcome.uitkomst(), row, line.orElseThrow());
        }
        if (source instanceof Source.Nowhere nowhere) {
            return told(column, missing(column, nowhere.missing()), row, column.name());
        }
        String text = source instanceof Source.Constant constant
                ? constant.text()
                : fact(((Source.Fact) source).feit(), plan);
        return told(column, CellText.checked(column, text, settings), row, column.name());
    }

    private String fact(Feit feit, RowPlan plan) {
        return switch (feit) {
            case BERICHTTYPE -> type.functie();
            case WET -> type.standard() == Standard.IJW ? "jeugdwet" : "wmo";
            case RIJ -> plan.name();
            case REGEL -> Long.toString(rows);
        };
    }

    private String element(Column column, Source.Element source, MessageNode row) {
        List<MessageNode> found = Source.elements(source, chain).stream()
                .filter(node -> !node.text().isBlank())
                .toList();
        if (found.isEmpty()) {
            return told(column, missing(column, source.missing()), row, source.path());
        }
        MessageNode first = found.get(0);
        if (found.size() == 1) {
            CellText text = CellText.of(column, first.text().strip(), credit(source), source.codes(), settings);
            return told(column, text, first, source.path());
        }
        List<String> values = new ArrayList<>();
        for (MessageNode node : found) {
            CellText text = CellText.of(column.single(), node.text().strip(), false, source.codes(), settings);
            values.add(told(column, text, node, source.path()));
        }
        CellText joined = CellText.checked(column, String.join(BETWEEN_VALUES, values), settings);
        return told(column, joined, first, source.path());
    }

    private CellText missing(Column column, Optional<String> standard) {
        return standard.map(value -> CellText.of(column, value, false, Optional.empty(), settings))
                .orElseGet(() -> CellText.checked(column, "", settings));
    }

    private boolean credit(Source.Element source) {
        return source.signed()
                && Source.beside(source, chain, "DebetCredit")
                        .filter(node -> node.text().strip().equals("C"))
                        .isPresent();
    }

    private String outcome(Column column, Uitkomst uitkomst, MessageNode row, InvoiceOutcomes.Line line) {
        InvoiceOutcomes found = outcomes.orElseThrow();
        CellText text = switch (uitkomst) {
            case STATUS -> CellText.checked(column, line.status(), settings);
            case INGEDIEND -> CellText.ofCents(column, line.submitted(), settings);
            case TOEGEKEND -> cents(column, line.granted());
            case AFGEWEZEN -> cents(column, line.rejected());
            case RETOURCODES -> CellText.checked(column, String.join(" ", line.codes()), settings);
            case BETEKENIS -> meanings(column, line.codes());
            case ANTWOORD -> CellText.checked(column, found.identificatie().orElse(""), settings);
            case ANTWOORDDATUM ->
                found.dagtekening()
                        .map(day -> CellText.of(column, day, false, Optional.empty(), settings))
                        .orElseGet(() -> CellText.checked(column, "", settings));
        };
        return told(column, text, row, uitkomst.word());
    }

    private CellText cents(Column column, Optional<Long> cents) {
        return cents.map(amount -> CellText.ofCents(column, amount, settings))
                .orElseGet(() -> CellText.checked(column, "", settings));
    }

    private CellText meanings(Column column, List<String> codes) {
        if (codes.stream().anyMatch(code -> returnCodes.find(code).isEmpty())) {
            return new CellText.UnknownCode(returnCodes);
        }
        String meanings = codes.stream()
                .map(code -> returnCodes.meaning(code).orElseThrow())
                .collect(Collectors.joining(BETWEEN_VALUES));
        return CellText.checked(column, meanings, settings);
    }

    /** The text; where there is none, its problem is told and nothing stands for it. */
    private String told(Column column, CellText text, MessageNode node, String wanted) {
        if (text instanceof CellText.Written written) {
            return written.text();
        }
        if (text instanceof CellText.UnknownCode unknown) {
            problems.add(
                    type,
                    bericht,
                    node,
                    "code-unknown",
                    column.name(),
                    unknown.list().entry().id());
            return "";
        }
        CellText.Unfit unfit = (CellText.Unfit) text;
        switch (unfit.fault()) {
            case MISSING -> problems.add(type, bericht, node, "missing", column.name(), wanted);
            case WIDTH ->
                problems.add(
                        type,
                        bericht,
                        node,
                        "width",
                        column.name(),
                        String.valueOf(column.width().orElseThrow().characters()),
                        String.valueOf(Width.length(unfit.text())));
            case FORM -> problems.add(type, bericht, node, "form", column.name(), column.form(settings));
            case FORMULA -> throw new IllegalStateException("Made harmless, and still a formula: " + column.name());
        }
        return "";
    }
}
