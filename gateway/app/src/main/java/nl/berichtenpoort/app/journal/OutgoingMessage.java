package nl.berichtenpoort.app.journal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.translate.Shape;

/**
 * An outgoing message with its bytes.
 *
 * @param id the outbox's number
 * @param messageId the message because of which it goes out
 * @param kind why it goes out
 * @param sender party in whose name it goes out
 * @param receiver party that it is for
 * @param type message type; empty for an Fo01 and for a report
 * @param referentienummer its own reference in the envelope
 * @param crossReference the reference of the message that it answers
 * @param faultCode the code of an Fo01
 * @param content the bare message; for an Fo01 its bytes as composed
 * @param shape what those bytes are
 * @param state where it stands
 * @param connector name of the connector, or of the mailbox
 * @param createdAt when it came into the outbox
 * @param attempts attempts made before
 */
public record OutgoingMessage(
        long id,
        long messageId,
        OutgoingKind kind,
        String sender,
        String receiver,
        Optional<MessageType> type,
        UUID referentienummer,
        Optional<String> crossReference,
        Optional<String> faultCode,
        byte[] content,
        Shape shape,
        OutgoingState state,
        String connector,
        Instant createdAt,
        int attempts) {

    public OutgoingMessage {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(sender);
        Objects.requireNonNull(receiver);
        Objects.requireNonNull(type);
        Objects.requireNonNull(referentienummer);
        Objects.requireNonNull(crossReference);
        Objects.requireNonNull(faultCode);
        Objects.requireNonNull(content);
        Objects.requireNonNull(shape);
        Objects.requireNonNull(state);
        Objects.requireNonNull(connector);
        Objects.requireNonNull(createdAt);
    }

    /** Whether it is a report in words, and so no message of the standard nor an Fo01. */
    public boolean isReport() {
        return kind == OutgoingKind.REPORT && faultCode.isEmpty();
    }
}
