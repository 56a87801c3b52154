package nl.berichtenpoort.app.party;

import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.message.Party;

/**
 * A party that may take part.
 *
 * @param party municipality or provider
 * @param name as configuration or the code list gives it
 * @param registered whether configuration names it
 * @param answersBy who answers what it receives
 * @param requests what the gateway does with requests to it that the contracts do not fit
 * @param connector how it is reached
 * @param translation what it reads and writes
 */
public record KnownParty(
        Party party,
        Optional<String> name,
        boolean registered,
        AnswersBy answersBy,
        Requests requests,
        ConnectorSettings connector,
        TranslationSettings translation) {
    public KnownParty {
        Objects.requireNonNull(party);
        Objects.requireNonNull(name);
        Objects.requireNonNull(answersBy);
        Objects.requireNonNull(requests);
        Objects.requireNonNull(connector);
        Objects.requireNonNull(translation);
    }
}
