package nl.berichtenpoort.engine.translate.page;

import java.io.ByteArrayOutputStream;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.Document;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.engine.translate.Translator;
import nl.berichtenpoort.schemas.CodeLists;

/**
 * Makes the page of a message for people: what it is, about whom, what was asked, what was decided and why, with every
 * value of the message on it. The page needs nothing beside itself, runs nothing, and gives the same bytes for the same
 * message. Thread-safe.
 */
public final class MessagePage implements Translator {

    private final SchemaSet schemas;
    private final CodeLists codes;
    private final PageSettings settings;
    private final PageWords words;

    public MessagePage(SchemaSet schemas, CodeLists codes, PageSettings settings) {
        this.schemas = Objects.requireNonNull(schemas);
        this.codes = Objects.requireNonNull(codes);
        this.settings = settings;
        this.words = new PageWords(settings.language());
    }

    /** The page of a valid message, with the one that answers it or that it answers; there is always one. */
    @Override
    public Translation translate(Translatable message) {
        Optional<PageSubject> related =
                message.related().flatMap(tree -> relatedType(message).map(type -> PageSubject.Message.of(type, tree)));
        PageContext context = new PageContext(Optional.empty(), related, PageContext.NONE.history());
        return new Translation.Translated(of(PageSubject.Message.of(message.type(), message.bericht()), context));
    }

    private static Optional<MessageType> relatedType(Translatable message) {
        return message.type().answer().or(() -> message.type().answers());
    }

    /**
     * The page of what a party sent, whatever it is, with what is known beside it. Where it could not be read, the page
     * has what could, and the findings of the report that say what is wrong.
     */
    public Document of(PageSubject subject, PageContext context) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(32_768);
        new PageWriter(new Html(out), words, settings, codes, schemas).write(subject, context);
        return new Document(DocumentForm.HTML, out.toByteArray());
    }
}
