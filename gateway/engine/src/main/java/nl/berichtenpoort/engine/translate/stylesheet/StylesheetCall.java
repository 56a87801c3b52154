package nl.berichtenpoort.engine.translate.stylesheet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.sf.saxon.s9api.XdmAtomicValue;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Party;

/**
 * What a stylesheet is told of the message that it gets, each as a parameter where it declares one of that name. What is
 * not known is not given, so that the stylesheet's own default holds.
 *
 * @param direction {@code richting}: {@code in} or {@code uit}
 * @param type {@code berichtsoort}: {@code JW301}
 * @param sender {@code afzender}: its code
 * @param receiver {@code ontvanger}: its code
 * @param today {@code vandaag}: the date of today, and the stylesheet's current date
 */
public record StylesheetCall(
        Direction direction,
        Optional<MessageType> type,
        Optional<Party> sender,
        Optional<Party> receiver,
        LocalDate today) {

    public StylesheetCall {
        Objects.requireNonNull(direction);
        Objects.requireNonNull(type);
        Objects.requireNonNull(sender);
        Objects.requireNonNull(receiver);
        Objects.requireNonNull(today);
    }

    Map<String, XdmAtomicValue> parameters() {
        Map<String, XdmAtomicValue> parameters = new HashMap<>();
        parameters.put("richting", new XdmAtomicValue(direction.label()));
        type.ifPresent(known -> parameters.put("berichtsoort", new XdmAtomicValue(known.functie())));
        sender.ifPresent(known -> parameters.put("afzender", new XdmAtomicValue(known.code())));
        receiver.ifPresent(known -> parameters.put("ontvanger", new XdmAtomicValue(known.code())));
        parameters.put("vandaag", new XdmAtomicValue(today));
        return parameters;
    }
}
