package nl.berichtenpoort.engine.envelope;

import java.util.Objects;
import java.util.Optional;

/**
 * An envelope that carries a message: Di01 or Du01.
 *
 * @param stuurgegevens routing data; always with a functie, and with a crossRefnummer in a Du01
 * @param versies release of the payload as the parameters tell it
 * @param payload the decoded content
 * @param bestandsnaam the file name, 4 to 255 of {@code [A-Za-z0-9\-\._]}; present exactly if the content travels as
 *     tekstBestand, absent if it travels as xmlBestand
 */
public record Envelope(Stuurgegevens stuurgegevens, Versies versies, Payload payload, Optional<String> bestandsnaam) {

    public Envelope {
        Objects.requireNonNull(stuurgegevens);
        Objects.requireNonNull(versies);
        Objects.requireNonNull(payload);
        Objects.requireNonNull(bestandsnaam);
        if (!stuurgegevens.berichtcode().carriesPayload()) {
            throw new IllegalArgumentException(stuurgegevens.berichtcode() + " carries no payload");
        }
        if (stuurgegevens.functie().isEmpty()) {
            throw new IllegalArgumentException("an envelope names its functie");
        }
        if (stuurgegevens.crossRefnummer().isPresent() != (stuurgegevens.berichtcode() == Berichtcode.DU01)) {
            throw new IllegalArgumentException("a Du01 has a crossRefnummer, a Di01 has none");
        }
    }

    /** The message type that the envelope names; not checked against the types that exist. */
    public String functie() {
        return stuurgegevens.functie().orElseThrow();
    }
}
