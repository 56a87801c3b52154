package nl.berichtenpoort.app.journal;

import java.util.Objects;

/** What an outgoing message carries. */
public sealed interface OutgoingContent {

    /**
     * Bytes of its own, such as an answer that the gateway composed.
     *
     * @param content the bare message; not copied, not to be changed
     */
    record Bytes(byte[] content) implements OutgoingContent {
        public Bytes {
            Objects.requireNonNull(content);
        }
    }

    /**
     * The payload of a message of the journal, not stored a second time.
     *
     * @param messageId the journal's number
     */
    record PayloadOf(long messageId) implements OutgoingContent {}
}
