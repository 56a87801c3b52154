package nl.berichtenpoort.engine.casefile;

import java.util.Objects;

/**
 * Something of the case file and the message that it came with.
 *
 * @param messageId the journal's number of the message
 * @param value what it is
 */
public record Recorded<T>(long messageId, T value) {
    public Recorded {
        Objects.requireNonNull(value);
    }
}
