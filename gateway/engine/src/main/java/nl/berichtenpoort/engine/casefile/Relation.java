package nl.berichtenpoort.engine.casefile;

import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Party;
import nl.berichtenpoort.engine.message.PartyKind;
import nl.berichtenpoort.engine.message.Standard;

/**
 * Between whom and under which law: the traffic of one municipality and one provider.
 *
 * @param standard iJw or iWmo
 * @param gemeente CBS code, four digits
 * @param aanbieder AGB code, eight digits
 */
public record Relation(Standard standard, String gemeente, String aanbieder) {

    public Relation {
        Objects.requireNonNull(standard);
        Objects.requireNonNull(gemeente);
        Objects.requireNonNull(aanbieder);
    }

    /** The relation that a message belongs to; empty unless its header names one municipality and one provider. */
    public static Optional<Relation> of(MessageType type, Header header) {
        Optional<Party> sender = header.sender(type);
        Optional<Party> receiver = header.receiver(type);
        if (sender.isEmpty()
                || receiver.isEmpty()
                || sender.get().kind() == receiver.get().kind()) {
            return Optional.empty();
        }
        boolean fromGemeente = sender.get().kind() == PartyKind.GEMEENTE;
        return Optional.of(new Relation(
                type.standard(),
                (fromGemeente ? sender : receiver).get().code(),
                (fromGemeente ? receiver : sender).get().code()));
    }

    /** A text that is the relation's own, for locks and maps: {@code IJW/0363/01234567}. */
    public String key() {
        return standard.name() + "/" + gemeente + "/" + aanbieder;
    }
}
