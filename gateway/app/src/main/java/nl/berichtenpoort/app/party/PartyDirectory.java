package nl.berichtenpoort.app.party;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.message.Party;
import nl.berichtenpoort.engine.message.PartyKind;
import nl.berichtenpoort.schemas.CodeList;

/**
 * Answers who a code means and how that party is reached. Where registration is not compulsory, every municipality that
 * exists today (code list CBS) and every well-formed AGB code takes part with a mailbox. Thread-safe.
 */
public final class PartyDirectory {

    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private final Map<String, KnownParty> registered;
    private final PartyProperties properties;
    private final CodeList gemeenten;
    private final Clock clock;

    /**
     * @param gemeenten the code list CBS
     * @throws nl.berichtenpoort.app.settings.SettingsException if the configuration cannot be used
     */
    public PartyDirectory(PartyProperties properties, CodeList gemeenten, Clock clock) {
        this.properties = Objects.requireNonNull(properties);
        this.registered = PartySettingsReader.read(properties);
        this.gemeenten = Objects.requireNonNull(gemeenten);
        this.clock = Objects.requireNonNull(clock);
    }

    /** The party that a code means, if it may take part; empty for any other text. */
    public Optional<KnownParty> lookup(String code) {
        KnownParty known = registered.get(code);
        if (known != null) {
            return Optional.of(known);
        }
        return properties.registrationRequired()
                ? Optional.empty()
                : Party.of(code).flatMap(this::unregistered);
    }

    /** Whether a party may send here. */
    public boolean admits(Party party) {
        return lookup(party.code()).isPresent();
    }

    /** Whether a message can be brought to a party. */
    public boolean reaches(Party party) {
        return lookup(party.code()).isPresent();
    }

    /** Whether a stylesheet makes messages of what a party sends. */
    public boolean sendsOwnForm(Party party) {
        return lookup(party.code())
                .flatMap(known -> known.translation().stylesheetIn())
                .isPresent();
    }

    private Optional<KnownParty> unregistered(Party party) {
        boolean gemeente = party.kind() == PartyKind.GEMEENTE;
        if (gemeente && !gemeenten.contains(party.code(), LocalDate.ofInstant(clock.instant(), DUTCH_TIME))) {
            return Optional.empty();
        }
        return Optional.of(new KnownParty(
                party,
                gemeente ? gemeenten.meaning(party.code()) : Optional.empty(),
                false,
                gemeente
                        ? properties.answers().gemeente()
                        : properties.answers().aanbieder(),
                properties.answers().requests(),
                new ConnectorSettings.Mailbox(),
                TranslationSettings.NONE));
    }
}
