package nl.berichtenpoort.engine.message;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a message is by its namespace: a type of release 3.2, one of an older release, or the older invoice. */
public sealed interface MessageKind permits MessageType, OlderType, LegacyType {

    /** The standard that it belongs to. */
    Standard standard();

    /** The release that it was made by. */
    Release release();

    /** What the envelope calls it: {@code JW315}, {@code JW303}. */
    String functie();

    /** The BerichtCodes that it may have in its Header, the usual one first. */
    List<String> berichtCodes();

    /** The namespace of its classes. */
    String namespace();

    /** The type of release 3.2 that it is judged as. */
    MessageType type();

    /** The namespace of its base types. */
    default String baseNamespace() {
        return release().baseNamespace(standard());
    }

    /** Its Header, read from the root element. */
    default Header header(MessageNode bericht) {
        return Header.of(bericht);
    }

    /** The kind of message whose namespace this is, older ones included. */
    static Optional<MessageKind> ofNamespace(String namespace) {
        Optional<MessageType> current = MessageType.ofNamespace(namespace);
        if (current.isPresent()) {
            return Optional.of(current.get());
        }
        Optional<LegacyType> legacy = Arrays.stream(LegacyType.values())
                .filter(type -> type.namespace().equals(namespace))
                .findFirst();
        return legacy.isPresent()
                ? Optional.of(legacy.get())
                : OlderType.ofNamespace(namespace).map(MessageKind.class::cast);
    }

    /** The kind that an envelope's {@code functie} names in a release; empty if the release has no such message. */
    static Optional<MessageKind> of(Release release, String functie) {
        Optional<LegacyType> legacy = LegacyType.ofFunctie(functie);
        if (legacy.isPresent()) {
            return legacy.filter(type -> type.release() == release).map(MessageKind.class::cast);
        }
        return MessageType.ofFunctie(functie).map(type -> release.isOlder() ? new OlderType(release, type) : type);
    }
}
