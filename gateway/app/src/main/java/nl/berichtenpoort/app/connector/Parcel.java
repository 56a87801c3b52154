package nl.berichtenpoort.app.connector;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.translate.Shape;

/**
 * An outgoing message as a connector gets it; the same at every attempt.
 *
 * @param type message type; empty for an Fo01 and for a report
 * @param sender party in whose name it goes out
 * @param receiver party that it is for
 * @param referentienummer its reference, by which the receiver can tell a repetition
 * @param crossReference the reference of the message that it answers
 * @param identification the Identificatie of the message that it is, or that it answers
 * @param createdAt when it was made
 * @param report whether it is a report in words (JSON) and no message of the standard
 * @param shape what the content is
 * @param content the bare message, the Fo01 as a document, or the report; not to be changed
 */
public record Parcel(
        Optional<MessageType> type,
        String sender,
        String receiver,
        UUID referentienummer,
        Optional<UUID> crossReference,
        Optional<String> identification,
        Instant createdAt,
        boolean report,
        Shape shape,
        byte[] content) {

    /** What a report is called outside. */
    public static final String REPORT = "Rapport";

    public Parcel {
        Objects.requireNonNull(type);
        Objects.requireNonNull(sender);
        Objects.requireNonNull(receiver);
        Objects.requireNonNull(referentienummer);
        Objects.requireNonNull(crossReference);
        Objects.requireNonNull(identification);
        Objects.requireNonNull(createdAt);
        Objects.requireNonNull(shape);
        Objects.requireNonNull(content);
    }

    /** What it is called outside: the functie, {@code Fo01} or {@value #REPORT}. */
    public String typeName() {
        return report
                ? REPORT
                : type.map(known -> shape.functie().orElse(known.functie())).orElse("Fo01");
    }

    /** The media type of its content. */
    public String contentType() {
        return shape.form().mediaType();
    }

    /** {@code <type>_<identificatie>_<uuid>.xml} or as its form says, of characters that every file system takes. */
    public String fileName() {
        String known = identification.orElse("").replaceAll("[^A-Za-z0-9-]", "-");
        return typeName() + "_" + (known.isEmpty() ? "" : known + "_") + referentienummer
                + shape.form().extension();
    }
}
