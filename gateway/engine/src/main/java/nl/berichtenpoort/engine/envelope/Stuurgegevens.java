package nl.berichtenpoort.engine.envelope;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The routing data of a StUF message. What each kind of message must carry of the last two is in the schema: Di01 a
 * functie, Du01 both, Fo01 and Bv03 a crossRefnummer; Fo03 has one unless the refused message's own number could not be
 * read.
 *
 * @param berichtcode the kind of message
 * @param zender who sends it
 * @param ontvanger whom it is for
 * @param referentienummer its number, a UUID of version 4, unique for its sender
 * @param tijdstipBericht when it was made: 8 to 17 digits, {@code yyyyMMddHHmmssSSS} as far as known, Dutch time
 * @param crossRefnummer the number of the message that it answers
 * @param functie the message type of the payload, for example {@code JW315}; at most 30 characters
 */
public record Stuurgegevens(
        Berichtcode berichtcode,
        Organisatie zender,
        Organisatie ontvanger,
        UUID referentienummer,
        String tijdstipBericht,
        Optional<UUID> crossRefnummer,
        Optional<String> functie) {

    public Stuurgegevens {
        Objects.requireNonNull(berichtcode);
        Objects.requireNonNull(zender);
        Objects.requireNonNull(ontvanger);
        Objects.requireNonNull(referentienummer);
        Objects.requireNonNull(tijdstipBericht);
        Objects.requireNonNull(crossRefnummer);
        Objects.requireNonNull(functie);
    }
}
