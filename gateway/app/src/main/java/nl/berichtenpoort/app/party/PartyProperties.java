package nl.berichtenpoort.app.party;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The part of the configuration that is about parties, as it is written; {@link PartySettingsReader} checks it.
 *
 * @param registrationRequired whether only parties that stand under {@code parties} may take part
 * @param answers who answers for parties whose own entry does not say so
 * @param parties by CBS or AGB code; in YAML the code stands between quotes, or its leading zeros are lost
 */
@ConfigurationProperties("berichtenpoort")
public record PartyProperties(
        @DefaultValue("false") boolean registrationRequired,
        @DefaultValue Answers answers,
        @DefaultValue Map<String, Entry> parties) {

    /**
     * Who answers, by kind of party.
     *
     * @param requests what becomes of a request that the contracts do not fit
     */
    public record Answers(
            @DefaultValue("gateway") AnswersBy gemeente,
            @DefaultValue("self") AnswersBy aanbieder,
            @DefaultValue("answer") Requests requests) {}

    /** One party. Without a connector it has a mailbox. */
    public record Entry(
            Optional<String> name,
            Optional<AnswersBy> answers,
            Optional<Requests> requests,
            @DefaultValue Connector connector,
            @DefaultValue Translation translation) {}

    /** What a party reads and writes instead of messages of release 3.2; {@link TranslationSettings} says what each means. */
    public record Translation(
            Optional<String> form,
            Optional<String> mapping,
            Optional<String> decimal,
            Optional<String> separator,
            Optional<String> release,
            Optional<String> invoice,
            Optional<String> stylesheetOut,
            Optional<String> stylesheetIn) {}

    /** A connector; which of these are needed depends on {@code type}. */
    public record Connector(
            Optional<String> type,
            Optional<String> url,
            Optional<String> zenderApplicatie,
            Optional<String> ontvangerApplicatie,
            @DefaultValue Map<String, String> headers,
            Optional<String> form,
            Optional<String> path,
            Optional<String> host,
            @DefaultValue("22") int port,
            Optional<String> user,
            Optional<String> password,
            Optional<String> keyFile,
            Optional<String> fingerprint,
            Optional<String> knownHosts,
            Optional<String> queue,
            @DefaultValue("30s") Duration timeout) {}
}
