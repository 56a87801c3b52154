package nl.berichtenpoort.app.processing;

import java.util.Objects;
import nl.berichtenpoort.app.journal.OutgoingContent;
import nl.berichtenpoort.app.journal.StoredMessage;
import nl.berichtenpoort.engine.translate.Shape;

/**
 * What something that goes out carries.
 *
 * @param content the bytes, or the message whose they are
 * @param shape what they are
 */
record Carried(OutgoingContent content, Shape shape) {

    Carried {
        Objects.requireNonNull(content);
        Objects.requireNonNull(shape);
    }

    /** A message of the journal as it was judged; not stored a second time. */
    static Carried payloadOf(StoredMessage message) {
        return new Carried(new OutgoingContent.PayloadOf(message.id()), Shape.STANDARD);
    }

    /** Bytes of its own. */
    static Carried bytes(byte[] bytes, Shape shape) {
        return new Carried(new OutgoingContent.Bytes(bytes), shape);
    }
}
