package nl.berichtenpoort.app.journal;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.translate.Shape;

/**
 * Something that has to reach a party.
 *
 * @param messageId the message because of which it goes out
 * @param kind why it goes out
 * @param sender party in whose name it goes out
 * @param receiver party that it is for
 * @param type message type; empty for an Fo01 and for a report
 * @param referentienummer its own reference in the envelope; the same at every attempt
 * @param crossReference the reference of the message that it answers
 * @param faultCode the code of an Fo01
 * @param content what it carries
 * @param shape what its bytes are
 * @param state PENDING where a connector delivers it, AVAILABLE in a mailbox, HELD if it may not leave
 * @param connector name of the connector, or of the mailbox
 * @param note why it has this state, such as why it is held; no personal data
 */
public record NewOutgoing(
        long messageId,
        OutgoingKind kind,
        String sender,
        String receiver,
        Optional<MessageType> type,
        UUID referentienummer,
        Optional<String> crossReference,
        Optional<String> faultCode,
        OutgoingContent content,
        Shape shape,
        OutgoingState state,
        String connector,
        Optional<String> note) {

    public NewOutgoing {
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
        Objects.requireNonNull(note);
    }

    /** A message of release 3.2, or an Fo01. */
    public NewOutgoing(
            long messageId,
            OutgoingKind kind,
            String sender,
            String receiver,
            Optional<MessageType> type,
            UUID referentienummer,
            Optional<String> crossReference,
            Optional<String> faultCode,
            OutgoingContent content,
            OutgoingState state,
            String connector,
            Optional<String> note) {
        this(
                messageId,
                kind,
                sender,
                receiver,
                type,
                referentienummer,
                crossReference,
                faultCode,
                content,
                Shape.STANDARD,
                state,
                connector,
                note);
    }
}
