package nl.berichtenpoort.engine.steering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import nl.berichtenpoort.engine.casefile.Relation;

/**
 * An error that was found in a message.
 *
 * @param bericht the journal's number of the message
 * @param relation the municipality and the provider that it is between, whichever sent it
 * @param berichttype its type, such as {@code JW323}
 * @param ontvangen when it came in
 * @param regel the rule
 */
public record Afkeuring(long bericht, Relation relation, String berichttype, Instant ontvangen, String regel) {

    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    public Afkeuring {
        Objects.requireNonNull(relation);
        Objects.requireNonNull(berichttype);
        Objects.requireNonNull(ontvangen);
        Objects.requireNonNull(regel);
    }

    /** The day in the Netherlands on which it came in. */
    LocalDate dag() {
        return LocalDate.ofInstant(ontvangen, DUTCH_TIME);
    }
}
