package nl.berichtenpoort.app.journal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageType;

/**
 * Which messages of the journal somebody wants to see; what is empty does not restrict.
 *
 * @param type message type
 * @param sender party that sent it
 * @param receiver party that it is meant for
 * @param state where it stands
 * @param from received at or after
 * @param to received before
 * @param offset how many of the newest to pass over, from 0
 * @param size how many to give, from 1
 */
public record MessageQuery(
        Optional<MessageType> type,
        Optional<String> sender,
        Optional<String> receiver,
        Optional<MessageState> state,
        Optional<Instant> from,
        Optional<Instant> to,
        int offset,
        int size) {

    public MessageQuery {
        Objects.requireNonNull(type);
        Objects.requireNonNull(sender);
        Objects.requireNonNull(receiver);
        Objects.requireNonNull(state);
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        if (offset < 0 || size < 1) {
            throw new IllegalArgumentException("offset from 0, size from 1: " + offset + ", " + size);
        }
    }
}
