package nl.berichtenpoort.engine.translate.table;

import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.engine.translate.Translator;
import nl.berichtenpoort.schemas.CodeLists;

/**
 * Makes flat files by the rows and columns of a mapping file. Every value is held against what its column declares; if one
 * does not fit, there is no file but a finding for each such value, with its place in the message.
 *
 * <p>Lines of an invoice with what became of them are told of a 323 with its 325 or of a 325 with its 323, the same file
 * for both. A 323 alone gives its lines as submitted; a 325 alone names only the lines that were rejected, so it is held
 * until its 323 is there.
 */
public final class TableTranslator implements Translator {

    private final TableMapping mapping;
    private final CsvSettings settings;
    private final CodeLists codeLists = new CodeLists();

    /** Writes files as the mapping says. */
    public TableTranslator(TableMapping mapping) {
        this(mapping, mapping.settings());
    }

    /**
     * Writes files otherwise than the mapping says.
     *
     * @throws IllegalArgumentException if the mapping has a stylesheet make its files: it has no rows to make them of
     */
    public TableTranslator(TableMapping mapping, CsvSettings settings) {
        this.mapping = Objects.requireNonNull(mapping);
        this.settings = Objects.requireNonNull(settings);
        if (mapping.stylesheet().isPresent()) {
            throw new IllegalArgumentException(mapping.file() + " leaves its rows to a stylesheet");
        }
    }

    @Override
    public Translation translate(Translatable message) {
        if (!mapping.appliesTo(message.type())) {
            return Problems.notFor(mapping, message);
        }
        Problems problems = new Problems(mapping.file(), message);
        if (!mapping.tellsOutcomes()) {
            return run(message.type(), message.bericht(), Optional.empty(), problems);
        }
        Optional<MessageType> invoiceType = message.type().answers();
        if (invoiceType.isEmpty()) {
            return invoice(message.type(), message.bericht(), message.related(), problems);
        }
        if (message.related().isEmpty()) {
            problems.add(message.bericht(), "invoice-missing", invoiceType.get().functie());
            return problems.told();
        }
        return invoice(invoiceType.get(), message.related().get(), Optional.of(message.bericht()), problems);
    }

    private Translation invoice(
            MessageType type, MessageNode invoice, Optional<MessageNode> answer, Problems problems) {
        InvoiceOutcomes outcomes = InvoiceOutcomes.of(type, invoice, answer, problems);
        return run(type, invoice, Optional.of(outcomes), problems);
    }

    private Translation run(
            MessageType type, MessageNode bericht, Optional<InvoiceOutcomes> outcomes, Problems problems) {
        return new TableRun(mapping, settings, codeLists, type, bericht, outcomes, problems).run();
    }
}
