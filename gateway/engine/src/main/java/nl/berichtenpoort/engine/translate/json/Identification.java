package nl.berichtenpoort.engine.translate.json;

import java.util.List;
import nl.berichtenpoort.engine.message.MessageType;

/** The members of a document that say what it is; in front of the message's classes, which start with a capital. */
final class Identification {

    static final String STANDARD = "standard";
    static final String MESSAGE = "message";
    static final String RELEASE = "release";

    /** All of them, in the order of the canonical form. */
    static final List<String> MEMBERS = List.of(STANDARD, MESSAGE, RELEASE);

    /** Local name of every message's root, which the document itself stands for. */
    static final String ROOT = "Bericht";

    private Identification() {}

    /** What the member says in a message of this type. */
    static String value(String member, MessageType type) {
        return switch (member) {
            case STANDARD -> type.standard().title();
            case MESSAGE -> type.functie();
            case RELEASE -> MessageType.RELEASE;
            default -> throw new IllegalArgumentException(member);
        };
    }
}
