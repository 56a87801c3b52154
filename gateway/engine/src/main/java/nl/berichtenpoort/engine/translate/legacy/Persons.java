package nl.berichtenpoort.engine.translate.legacy;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageNode;

/** Who the clients of an invoice are: a 303 says so, a 323 does not. */
@FunctionalInterface
public interface Persons {

    /**
     * What is known of a client.
     *
     * @param bsn the client's number
     * @return a class with Geboortedatum, Geslacht and Naam, as other messages have it
     */
    Optional<MessageNode> person(String bsn);

    /** Nobody is known. */
    static Persons unknown() {
        return bsn -> Optional.empty();
    }

    /** The clients of messages, such as the 301s that the invoice is based on; of several messages the last counts. */
    static Persons of(Collection<MessageNode> messages) {
        Map<String, MessageNode> known = new HashMap<>();
        for (MessageNode message : messages) {
            Nodes.all(message, "Client")
                    .forEach(client -> client.value("Bsn").ifPresent(bsn -> known.put(bsn, client)));
            Nodes.all(message, "Clienten", "Client")
                    .forEach(client -> client.value("Bsn").ifPresent(bsn -> known.put(bsn, client)));
        }
        return bsn -> Optional.ofNullable(known.get(bsn));
    }
}
