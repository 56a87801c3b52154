package nl.berichtenpoort.engine.translate.release;

import java.util.Objects;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageWriter;
import nl.berichtenpoort.engine.message.Release;
import nl.berichtenpoort.engine.translate.Document;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.engine.translate.Translator;

/**
 * Gives messages of release 3.2 as messages of an older release. There are no schemas of those releases to check them
 * by: what is known of them is in the deltas.
 */
public final class ReleaseTranslator implements Translator {

    private final Release release;
    private final Deltas deltas;
    private final MessageWriter writer;

    /** @param release the release to give, an older one */
    public ReleaseTranslator(Release release, Deltas deltas, MessageWriter writer) {
        if (!release.isOlder()) {
            throw new IllegalArgumentException("Release " + release.label() + " needs no translation");
        }
        this.release = release;
        this.deltas = Objects.requireNonNull(deltas);
        this.writer = Objects.requireNonNull(writer);
    }

    @Override
    public Translation translate(Translatable message) {
        Ledger ledger = new Ledger(message.bericht());
        MessageNode lowered = deltas.lower(release, message.type(), message.bericht(), ledger);
        if (ledger.hasErrors()) {
            return new Translation.Untranslatable(ledger.errors());
        }
        return new Translation.Translated(
                new Document(DocumentForm.XML, writer.write(message.type(), release, lowered)), ledger.findings());
    }
}
