package nl.berichtenpoort.engine.translate.stylesheet;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.MessageWriter;
import nl.berichtenpoort.engine.message.Party;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.engine.translate.Translator;

/**
 * Gives a message the form that its receiver reads, by the receiver's stylesheet. Cheap to make; thread-safe, with as many
 * of them as there are days around one {@link PartyStylesheet}.
 */
public final class StylesheetTranslator implements Translator {

    /** Every form that an output method declares; text is no flat file unless it is said to be one. */
    private static final Set<DocumentForm> BY_METHOD =
            EnumSet.of(DocumentForm.XML, DocumentForm.JSON, DocumentForm.TEXT, DocumentForm.HTML);

    private static final String RELATED_PARAMETER = "verwant";

    private final PartyStylesheet stylesheet;
    private final MessageWriter writer;
    private final LocalDate today;
    private final Set<DocumentForm> forms;

    /** The form is what the stylesheet's output method says. */
    public StylesheetTranslator(PartyStylesheet stylesheet, MessageWriter writer, LocalDate today) {
        this(stylesheet, writer, today, BY_METHOD);
    }

    /**
     * @param forms the forms that will do; with {@link DocumentForm#CSV} among them, output method {@code text} gives that
     */
    public StylesheetTranslator(
            PartyStylesheet stylesheet, MessageWriter writer, LocalDate today, Set<DocumentForm> forms) {
        this.stylesheet = Objects.requireNonNull(stylesheet);
        this.writer = Objects.requireNonNull(writer);
        this.today = Objects.requireNonNull(today);
        this.forms = Set.copyOf(forms);
    }

    @Override
    public Translation translate(Translatable message) {
        MessageType type = message.type();
        Header header = Header.of(message.bericht());
        Optional<MessageType> relatedType = type.isAnswer() ? type.answers() : type.answer();
        Map<String, byte[]> related = message.related()
                .flatMap(tree -> relatedType.map(known -> Map.of(RELATED_PARAMETER, writer.write(known, tree))))
                .orElse(Map.of());
        return run(writer.write(type, message.bericht()), type, header.sender(type), header.receiver(type), related);
    }

    /**
     * Translates what an earlier step made of a message.
     *
     * @param xml the message, in whatever release; not changed
     * @param type the type of the message of release 3.2 that it was made of
     */
    public Translation translate(byte[] xml, MessageType type, Optional<Party> sender, Optional<Party> receiver) {
        return run(xml, type, sender, receiver, Map.of());
    }

    private Translation run(
            byte[] xml,
            MessageType type,
            Optional<Party> sender,
            Optional<Party> receiver,
            Map<String, byte[]> related) {
        StylesheetCall call = new StylesheetCall(Direction.OUT, Optional.of(type), sender, receiver, today);
        return stylesheet.translate(xml, call, related, forms);
    }
}
