package nl.berichtenpoort.app.intake;

import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.envelope.EnvelopeReading.Known;
import nl.berichtenpoort.engine.envelope.Stuurgegevens;
import nl.berichtenpoort.routes.port.IntakeResult;

/**
 * What became of a message at the door.
 *
 * @param result taken over or refused, and the journal's number
 * @param known what the envelope tells, as far as it could be read, for addressing the answer; all empty for a bare
 *     message
 * @param received the routing data that a Bv03 answers; present if an envelope was taken over
 */
public record Admission(IntakeResult result, Known known, Optional<Stuurgegevens> received) {

    /** What is known of a message that nothing could be read of. */
    public static final Known NOTHING_KNOWN = new Known(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Admission {
        Objects.requireNonNull(result);
        Objects.requireNonNull(known);
        Objects.requireNonNull(received);
    }
}
