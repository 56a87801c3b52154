package nl.berichtenpoort.engine.translate.stylesheet;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Party;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.translate.Translation;

/**
 * Makes a message of the standard of what a party sends, by the party's stylesheet. Thread-safe.
 *
 * @param stylesheet the stylesheet
 */
public record InboundStylesheet(PartyStylesheet stylesheet) {

    public InboundStylesheet {
        Objects.requireNonNull(stylesheet);
    }

    /**
     * The message as well-formed XML, to be judged like any other: whether it is a message of the standard is not looked
     * into here.
     *
     * @param received what the party sent: XML, or where the stylesheet asks for it any text in UTF-8; not changed
     * @param type the type that it is to become, where the way in tells
     * @param sender the party, where the way in tells
     * @param receiver whom it is for, where the way in tells
     */
    public Translation translate(
            byte[] received,
            Optional<MessageType> type,
            Optional<Party> sender,
            Optional<Party> receiver,
            LocalDate today) {
        StylesheetCall call = new StylesheetCall(Direction.IN, type, sender, receiver, today);
        return stylesheet.translate(received, call, Map.of(), Set.of(DocumentForm.XML));
    }
}
