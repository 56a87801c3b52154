package nl.berichtenpoort.engine.envelope;

import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.message.Party;

/**
 * A zender or ontvanger in the stuurgegevens (StUF-GGk 2.1, stuurgegevens).
 *
 * @param organisatie CBS code of a municipality, AGB code of a provider, or the name of a national body; at most 200
 *     characters
 * @param applicatie the sending or receiving application, 3 to 50 characters
 * @param administratie the name of the municipality or joint body, at most 50 characters
 * @param gebruiker the user, at most 100 characters; the standard leaves it out
 */
public record Organisatie(
        String organisatie, String applicatie, Optional<String> administratie, Optional<String> gebruiker) {

    /** The application name that every receiver behind the national hub has. */
    public static final String GGK = "GGk";

    public Organisatie {
        Objects.requireNonNull(organisatie);
        Objects.requireNonNull(applicatie);
        Objects.requireNonNull(administratie);
        Objects.requireNonNull(gebruiker);
    }

    /** An organisation with its application and nothing more. */
    public static Organisatie of(String organisatie, String applicatie) {
        return new Organisatie(organisatie, applicatie, Optional.empty(), Optional.empty());
    }

    /** The municipality or provider that this is; empty if it is neither. */
    public Optional<Party> party() {
        return Party.of(organisatie);
    }
}
