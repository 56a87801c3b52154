package nl.berichtenpoort.engine.message;

import java.util.Objects;
import java.util.Optional;

/**
 * What the gateway needs of a message's Header to know whose message it is. Values are as they stand in the message;
 * only after the schema layer passed are they certain to be well formed.
 *
 * @param afzender Afzender; in a return message other than 325 this is the sender of the message that it answers
 * @param ontvanger Ontvanger
 * @param identificatie BerichtIdentificatie/Identificatie; in a return message other than 325 that of the message it
 *     answers
 * @param dagtekening BerichtIdentificatie/Dagtekening, {@code yyyy-MM-dd}
 * @param antwoordIdentificatie the answer's own identification: IdentificatieRetour; in a 325 BerichtIdentificatie is
 *     its own and this is empty
 * @param declaratieIdentificatie in a 325 the Identificatie of the 323 that it answers
 */
public record Header(
        Optional<String> afzender,
        Optional<String> ontvanger,
        Optional<String> identificatie,
        Optional<String> dagtekening,
        Optional<String> antwoordIdentificatie,
        Optional<String> declaratieIdentificatie) {

    public Header {
        Objects.requireNonNull(afzender);
        Objects.requireNonNull(ontvanger);
        Objects.requireNonNull(identificatie);
        Objects.requireNonNull(dagtekening);
        Objects.requireNonNull(antwoordIdentificatie);
        Objects.requireNonNull(declaratieIdentificatie);
    }

    /** Reads the header out of a message's root element. */
    public static Header of(MessageNode bericht) {
        return new Header(
                bericht.value("Header", "Afzender"),
                bericht.value("Header", "Ontvanger"),
                bericht.value("Header", "BerichtIdentificatie", "Identificatie"),
                bericht.value("Header", "BerichtIdentificatie", "Dagtekening"),
                bericht.value("Header", "IdentificatieRetour"),
                bericht.value("Header", "DeclaratieIdentificatie", "Identificatie"));
    }

    /** The party that sends a message of this type with this header. */
    public Optional<Party> sender(MessageType type) {
        return (type.mirrorsHeader() ? ontvanger : afzender).flatMap(Party::of);
    }

    /** The party that a message of this type with this header is meant for. */
    public Optional<Party> receiver(MessageType type) {
        return (type.mirrorsHeader() ? afzender : ontvanger).flatMap(Party::of);
    }

    /** The identification by which the sender knows this very message: its own, also in an answer. */
    public Optional<String> ownIdentification(MessageType type) {
        return type.mirrorsHeader() ? antwoordIdentificatie : identificatie;
    }

    /** The identification of the message that this answer answers; empty if the type is no answer. */
    public Optional<String> answeredIdentification(MessageType type) {
        if (!type.isAnswer()) {
            return Optional.empty();
        }
        return type.mirrorsHeader() ? identificatie : declaratieIdentificatie;
    }
}
