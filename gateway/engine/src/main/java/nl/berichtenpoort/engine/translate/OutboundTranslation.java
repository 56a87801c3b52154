package nl.berichtenpoort.engine.translate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Finding;

/**
 * How one message is given to its receiver: the translator that makes its form, and what an envelope says of what comes
 * out. The forms exclude each other: an older release or the older invoice, what a stylesheet makes, JSON, or a flat file;
 * each is made from release 3.2.
 *
 * @param translator makes the form
 * @param release the release that comes out
 * @param functie what an envelope calls what comes out, where that is not the type of the message
 */
public record OutboundTranslation(Translator translator, String release, Optional<String> functie) {

    public OutboundTranslation {
        Objects.requireNonNull(translator);
        Objects.requireNonNull(release);
        Objects.requireNonNull(functie);
    }

    /** A form of release 3.2. */
    public OutboundTranslation(Translator translator) {
        this(translator, MessageType.RELEASE, Optional.empty());
    }

    /** What came of it. */
    public sealed interface Outcome {

        /**
         * The document that goes out.
         *
         * @param document its bytes; not copied, not to be changed
         * @param shape what it is
         * @param notes what it cannot carry
         */
        record Made(byte[] document, Shape shape, List<Finding> notes) implements Outcome {
            public Made {
                Objects.requireNonNull(document);
                Objects.requireNonNull(shape);
                notes = List.copyOf(notes);
            }
        }

        /**
         * There is no document, and so nothing may go out.
         *
         * @param findings why
         */
        record Impossible(List<Finding> findings) implements Outcome {
            public Impossible {
                findings = List.copyOf(findings);
            }
        }
    }

    /** Translates a message. */
    public Outcome translate(Translatable message) {
        Translation translation = translator.translate(message);
        if (translation instanceof Translation.Translated translated) {
            Document document = translated.document();
            return new Outcome.Made(document.bytes(), new Shape(document.form(), release, functie), translated.notes());
        }
        return new Outcome.Impossible(((Translation.Untranslatable) translation).findings());
    }
}
