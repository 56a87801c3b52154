package nl.berichtenpoort.engine.rule;

import java.time.LocalDate;
import java.util.Objects;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;

/**
 * What the rules judge: a message that passed its schema, and what is known around it.
 *
 * @param type its type
 * @param bericht its root element
 * @param today the date of judging in the Netherlands
 * @param identificationReused whether the sender used this Identificatie before for another message of this type
 */
public record Subject(MessageType type, MessageNode bericht, LocalDate today, boolean identificationReused) {
    public Subject {
        Objects.requireNonNull(type);
        Objects.requireNonNull(bericht);
        Objects.requireNonNull(today);
    }
}
