package nl.berichtenpoort.app.journal;

import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.routes.port.Door;

/**
 * A message that came in, to be stored.
 *
 * @param door where it came in
 * @param source what the door calls it; no personal data
 * @param principal who delivered it, where the door knows
 * @param identity whose message it is, as far as intake knows
 * @param state its first state
 * @param note why it has this state, in words for a person; no personal data
 * @param faultCode the code with which it was refused at the door
 * @param duplicateOf the message that it repeats
 * @param ownForm whether the sender's stylesheet has to make a message of it before it can be judged
 * @param raw the bytes as they came; not copied, not to be changed
 * @param payload the bare message, where it differs from {@code raw}
 */
public record NewMessage(
        Door door,
        String source,
        Optional<String> principal,
        MessageIdentity identity,
        MessageState state,
        Optional<String> note,
        Optional<String> faultCode,
        Optional<Long> duplicateOf,
        boolean ownForm,
        byte[] raw,
        Optional<byte[]> payload) {

    public NewMessage {
        Objects.requireNonNull(door);
        Objects.requireNonNull(source);
        Objects.requireNonNull(principal);
        Objects.requireNonNull(identity);
        Objects.requireNonNull(state);
        Objects.requireNonNull(note);
        Objects.requireNonNull(faultCode);
        Objects.requireNonNull(duplicateOf);
        Objects.requireNonNull(raw);
        Objects.requireNonNull(payload);
    }

    /** A message of the standard. */
    public NewMessage(
            Door door,
            String source,
            Optional<String> principal,
            MessageIdentity identity,
            MessageState state,
            Optional<String> note,
            Optional<String> faultCode,
            Optional<Long> duplicateOf,
            byte[] raw,
            Optional<byte[]> payload) {
        this(door, source, principal, identity, state, note, faultCode, duplicateOf, false, raw, payload);
    }

    /** A message that is taken over and waits to be judged. */
    public static NewMessage received(
            Door door,
            String source,
            Optional<String> principal,
            MessageIdentity identity,
            byte[] raw,
            Optional<byte[]> payload) {
        return new NewMessage(
                door,
                source,
                principal,
                identity,
                MessageState.RECEIVED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                raw,
                payload);
    }

    /** The same in a form of its sender's. */
    public NewMessage inOwnForm() {
        return new NewMessage(
                door, source, principal, identity, state, note, faultCode, duplicateOf, true, raw, payload);
    }
}
