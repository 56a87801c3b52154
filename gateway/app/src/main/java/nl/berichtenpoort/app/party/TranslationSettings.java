package nl.berichtenpoort.app.party;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.translate.table.DecimalMark;
import nl.berichtenpoort.engine.translate.table.Separator;

/**
 * What a party reads and writes where that is no message of release 3.2.
 *
 * @param form in which it gets messages: XML, JSON or CSV
 * @param table how CSV is written; present exactly if the form is CSV
 * @param release the release that it reads: 3.2, 3.1 or 3.0
 * @param oldInvoice whether it reads the older invoice (303) instead of a 323
 * @param stylesheetOut its stylesheet over what it gets
 * @param stylesheetIn its stylesheet over what it sends, which makes messages of release 3.2
 */
public record TranslationSettings(
        DocumentForm form,
        Optional<Table> table,
        String release,
        boolean oldInvoice,
        Optional<Path> stylesheetOut,
        Optional<Path> stylesheetIn) {

    /** Messages as they are. */
    public static final TranslationSettings NONE = new TranslationSettings(
            DocumentForm.XML, Optional.empty(), MessageType.RELEASE, false, Optional.empty(), Optional.empty());

    public TranslationSettings {
        Objects.requireNonNull(form);
        Objects.requireNonNull(table);
        Objects.requireNonNull(release);
        Objects.requireNonNull(stylesheetOut);
        Objects.requireNonNull(stylesheetIn);
    }

    /**
     * A flat file.
     *
     * @param mapping name of a mapping of ours, or a file
     * @param decimalMark before cents, where it is not the mapping's own
     * @param separator between fields, where it is not the mapping's own
     */
    public record Table(String mapping, Optional<DecimalMark> decimalMark, Optional<Separator> separator) {
        public Table {
            Objects.requireNonNull(mapping);
            Objects.requireNonNull(decimalMark);
            Objects.requireNonNull(separator);
        }
    }
}
