package nl.berichtenpoort.app.journal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.routes.port.Door;

/**
 * A message of the journal with its bytes, for judging it.
 *
 * @param id the journal's number
 * @param door where it came in
 * @param receivedAt when it was stored
 * @param state where it stands
 * @param identity whose message it is, as far as known
 * @param duplicateOf the message that it repeats
 * @param ownForm whether the sender's stylesheet has to make a message of the payload before it can be judged
 * @param payload the bare message: what was in the envelope, or the bytes as they came if there was none
 */
public record StoredMessage(
        long id,
        Door door,
        Instant receivedAt,
        MessageState state,
        MessageIdentity identity,
        Optional<Long> duplicateOf,
        boolean ownForm,
        byte[] payload) {

    public StoredMessage {
        Objects.requireNonNull(door);
        Objects.requireNonNull(receivedAt);
        Objects.requireNonNull(state);
        Objects.requireNonNull(identity);
        Objects.requireNonNull(duplicateOf);
        Objects.requireNonNull(payload);
    }

    /** The same with what its sender's stylesheet made of it. */
    public StoredMessage judgedAs(MessageIdentity made, byte[] message) {
        return new StoredMessage(id, door, receivedAt, state, made, duplicateOf, ownForm, message);
    }
}
