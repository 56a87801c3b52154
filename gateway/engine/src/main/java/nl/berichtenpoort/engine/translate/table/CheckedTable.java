package nl.berichtenpoort.engine.translate.table;

import java.util.List;
import java.util.Objects;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.engine.translate.Translator;

/**
 * Flat files that a stylesheet, or whatever else, makes: passed on if they fit the columns that the mapping file declares,
 * and held whole if they do not.
 */
public final class CheckedTable implements Translator {

    private final TableMapping mapping;
    private final CsvSettings settings;
    private final Translator producer;
    private final DeclaredColumns declared;

    /** @param producer makes the text, UTF-8 without a byte order mark; of its document only the bytes count */
    public CheckedTable(TableMapping mapping, CsvSettings settings, Translator producer) {
        this.mapping = Objects.requireNonNull(mapping);
        this.settings = Objects.requireNonNull(settings);
        this.producer = Objects.requireNonNull(producer);
        this.declared = new DeclaredColumns(mapping, settings);
    }

    @Override
    public Translation translate(Translatable message) {
        if (!mapping.appliesTo(message.type())) {
            return Problems.notFor(mapping, message);
        }
        Translation made = producer.translate(message);
        if (!(made instanceof Translation.Translated translated)) {
            return made;
        }
        byte[] text = translated.document().bytes();
        List<Finding> findings = declared.check(text);
        return findings.isEmpty()
                ? new Translation.Translated(settings.document(text), translated.notes())
                : new Translation.Untranslatable(findings);
    }
}
