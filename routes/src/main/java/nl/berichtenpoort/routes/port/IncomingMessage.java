package nl.berichtenpoort.routes.port;

import java.util.Objects;
import java.util.Optional;

/**
 * Bytes that came in through a door: a bare message, or one in its StUF envelope, with or without SOAP around it.
 *
 * @param door where it came in
 * @param source what the door calls it: file name, JMS message id, remote address; no personal data
 * @param principal who delivered it, where the door knows
 * @param content the bytes as they came; not copied, not to be changed
 */
public record IncomingMessage(Door door, String source, Optional<String> principal, byte[] content) {
    public IncomingMessage {
        Objects.requireNonNull(door);
        Objects.requireNonNull(source);
        Objects.requireNonNull(principal);
        Objects.requireNonNull(content);
    }
}
