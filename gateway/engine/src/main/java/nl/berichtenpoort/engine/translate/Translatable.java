package nl.berichtenpoort.engine.translate;

import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;

/**
 * A valid message of release 3.2 that is to be translated.
 *
 * @param type its type
 * @param bericht its tree
 * @param related the message that completes it: to a 323 the 325 that answers it, to a 325 the 323 that it answers;
 *     empty where there is none or it is not known. Only together they tell which lines were granted
 */
public record Translatable(MessageType type, MessageNode bericht, Optional<MessageNode> related) {
    public Translatable {
        Objects.requireNonNull(type);
        Objects.requireNonNull(bericht);
        Objects.requireNonNull(related);
    }

    /** A message by itself. */
    public Translatable(MessageType type, MessageNode bericht) {
        this(type, bericht, Optional.empty());
    }
}
