package nl.berichtenpoort.engine.translate;

import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageType;

/**
 * What the bytes of a message that goes out are.
 *
 * @param form their form
 * @param release the release of the standard that they are of, for example {@code 3.2}
 * @param functie what an envelope calls the message where that is not its type of release 3.2: {@code JW304}
 */
public record Shape(DocumentForm form, String release, Optional<String> functie) {

    /** A message of release 3.2, or an Fo01. */
    public static final Shape STANDARD = of(DocumentForm.XML);

    /** A report in words. */
    public static final Shape REPORT = of(DocumentForm.JSON);

    public Shape {
        Objects.requireNonNull(form);
        Objects.requireNonNull(release);
        Objects.requireNonNull(functie);
    }

    /** Release 3.2 in a form. */
    public static Shape of(DocumentForm form) {
        return new Shape(form, MessageType.RELEASE, Optional.empty());
    }
}
