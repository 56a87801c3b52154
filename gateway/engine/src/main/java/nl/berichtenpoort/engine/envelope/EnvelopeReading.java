package nl.berichtenpoort.engine.envelope;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.berichtenpoort.engine.report.Finding;

/** What reading a StUF message gave: exactly one of these. */
public sealed interface EnvelopeReading {

    /** An envelope with a payload, Di01 or Du01, that conforms to the schema of StUF-GGk 2.1. */
    record Read(Envelope envelope) implements EnvelopeReading {
        public Read {
            Objects.requireNonNull(envelope);
        }
    }

    /** An error message: somebody refuses what we sent. */
    record ErrorMessage(FoBericht foBericht) implements EnvelopeReading {
        public ErrorMessage {
            Objects.requireNonNull(foBericht);
        }
    }

    /** A Bv03: what we sent was taken over. */
    record Acknowledgement(Stuurgegevens stuurgegevens) implements EnvelopeReading {
        public Acknowledgement {
            Objects.requireNonNull(stuurgegevens);
        }
    }

    /**
     * Not a StUF message that conforms to its schema.
     *
     * @param findings at least one error of the layer envelope, in the order of the message
     * @param code the error code to answer with: that of the first finding
     * @param known what could be read all the same, for the answer and the journal
     */
    record Refused(List<Finding> findings, FoutCode code, Known known) implements EnvelopeReading {
        public Refused {
            findings = List.copyOf(findings);
            Objects.requireNonNull(code);
            Objects.requireNonNull(known);
        }
    }

    /** What is known of a refused message; a value is present only if it stood in its place and was well formed. */
    record Known(
            Optional<Berichtcode> berichtcode,
            Optional<Organisatie> zender,
            Optional<Organisatie> ontvanger,
            Optional<UUID> referentienummer,
            Optional<UUID> crossRefnummer,
            Optional<String> functie,
            Optional<Versies> versies) {
        public Known {
            Objects.requireNonNull(berichtcode);
            Objects.requireNonNull(zender);
            Objects.requireNonNull(ontvanger);
            Objects.requireNonNull(referentienummer);
            Objects.requireNonNull(crossRefnummer);
            Objects.requireNonNull(functie);
            Objects.requireNonNull(versies);
        }

        /** What a well-formed message is known by. */
        public static Known of(Stuurgegevens stuurgegevens, Optional<Versies> versies) {
            return new Known(
                    Optional.of(stuurgegevens.berichtcode()),
                    Optional.of(stuurgegevens.zender()),
                    Optional.of(stuurgegevens.ontvanger()),
                    Optional.of(stuurgegevens.referentienummer()),
                    stuurgegevens.crossRefnummer(),
                    stuurgegevens.functie(),
                    versies);
        }
    }
}
