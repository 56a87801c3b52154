package nl.berichtenpoort.app.translation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.app.journal.MessageIdentity;
import nl.berichtenpoort.app.party.KnownParty;
import nl.berichtenpoort.app.party.PartyDirectory;
import nl.berichtenpoort.app.party.TranslationSettings;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.translate.OutboundTranslation;

/** In which forms parties get their messages, as configuration says. Thread-safe. */
public final class PartyTranslations {

    private final PartyDirectory parties;

    public PartyTranslations(PartyDirectory parties) {
        this.parties = Objects.requireNonNull(parties);
    }

    /**
     * How a message is given to a party; empty if it gets it as it is.
     *
     * @param type the type of the message
     * @param answered the message that it answers, if it is a return message
     */
    public Optional<OutboundTranslation> to(String party, MessageType type, Optional<MessageIdentity> answered) {
        TranslationSettings settings =
                parties.lookup(party).map(KnownParty::translation).orElse(TranslationSettings.NONE);
        return settings.equals(TranslationSettings.NONE) ? Optional.empty() : Optional.empty();
    }

    /**
     * What a party's stylesheet made of what it sent.
     *
     * @param message the message; empty if it made none
     * @param findings why not
     */
    public record FromOwnForm(Optional<byte[]> message, List<Finding> findings) {
        public FromOwnForm {
            Objects.requireNonNull(message);
            findings = List.copyOf(findings);
        }
    }

    /** Makes a message of what a party sent in a form of its own. */
    public FromOwnForm from(MessageIdentity known, byte[] received) {
        return new FromOwnForm(Optional.of(received), List.of());
    }
}
