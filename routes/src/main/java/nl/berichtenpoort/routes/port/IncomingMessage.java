package nl.berichtenpoort.routes.port;

import java.util.Objects;
import java.util.Optional;

/**
 * Bytes that came in through a door: a bare message, or one in its StUF envelope, with or without SOAP around it; or a
 * message in a form of its sender's.
 *
 * @param door where it came in
 * @param source what the door calls it: file name, JMS message id, remote address; no personal data
 * @param principal who delivered it, where the door knows
 * @param sender the party that sends it, where whoever delivers says so
 * @param content the bytes as they came; not copied, not to be changed
 */
public record IncomingMessage(
        Door door, String source, Optional<String> principal, Optional<String> sender, byte[] content) {
    public IncomingMessage {
        Objects.requireNonNull(door);
        Objects.requireNonNull(source);
        Objects.requireNonNull(principal);
        Objects.requireNonNull(sender);
        Objects.requireNonNull(content);
    }

    /** A message that nobody says the sender of. */
    public IncomingMessage(Door door, String source, Optional<String> principal, byte[] content) {
        this(door, source, principal, Optional.empty(), content);
    }
}
