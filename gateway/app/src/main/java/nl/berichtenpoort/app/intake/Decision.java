package nl.berichtenpoort.app.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.app.journal.MessageIdentity;
import nl.berichtenpoort.engine.envelope.EnvelopeReading.Known;
import nl.berichtenpoort.engine.envelope.FoutCode;
import nl.berichtenpoort.engine.envelope.Stuurgegevens;
import nl.berichtenpoort.engine.report.Finding;

/** What the gateway does with a message by its content alone; whether it came in before, only the journal knows. */
sealed interface Decision {

    /** Whose message it is and which, as far as it could be read. */
    MessageIdentity identity();

    /** What the envelope tells, for addressing an answer. */
    Known known();

    /**
     * It is taken over.
     *
     * @param received the routing data that a Bv03 answers; empty for a bare message
     * @param payload the bare message where it came in an envelope, or as JSON
     * @param ownForm whether its sender's stylesheet has to make a message of it
     */
    record Take(
            MessageIdentity identity,
            Known known,
            Optional<Stuurgegevens> received,
            Optional<byte[]> payload,
            boolean ownForm)
            implements Decision {
        public Take {
            Objects.requireNonNull(identity);
            Objects.requireNonNull(known);
            Objects.requireNonNull(received);
            Objects.requireNonNull(payload);
        }

        /** The same of which the message itself is this. */
        Take withPayload(byte[] message) {
            return new Take(identity, known, received, Optional.of(message), ownForm);
        }
    }

    /**
     * It is refused at the door.
     *
     * @param code what an Fo03 tells
     * @param findings at least one error
     */
    record Refuse(MessageIdentity identity, Known known, FoutCode code, List<Finding> findings) implements Decision {
        public Refuse {
            Objects.requireNonNull(identity);
            Objects.requireNonNull(known);
            Objects.requireNonNull(code);
            findings = List.copyOf(findings);
        }
    }
}
