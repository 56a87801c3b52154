package nl.berichtenpoort.engine;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.casefile.CaseFile;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.verdict.Bestedingen;
import nl.berichtenpoort.engine.envelope.Envelope;

/**
 * A message to be judged, with what is known around it.
 *
 * @param payload the bytes of the bare message; not copied, not to be changed
 * @param envelope the envelope that it came in, if it had one
 * @param today the date of judging in the Netherlands
 * @param identificationReused whether the sender used this Identificatie before for another message of this type
 *     (TR056); who keeps the journal knows
 * @param caseFile earlier traffic; without it the rules that need it do not run, all others do
 * @param contracts the contracts in force; without them the contract layer is skipped
 * @param bestedingen how the spending room of the contracts stands
 */
public record Submission(
        byte[] payload,
        Optional<Envelope> envelope,
        LocalDate today,
        boolean identificationReused,
        Optional<CaseFile> caseFile,
        Optional<ContractSet> contracts,
        Bestedingen bestedingen) {
    public Submission {
        Objects.requireNonNull(payload);
        Objects.requireNonNull(envelope);
        Objects.requireNonNull(today);
        Objects.requireNonNull(caseFile);
        Objects.requireNonNull(contracts);
        Objects.requireNonNull(bestedingen);
    }

    /** A message that no contracts are known for. */
    public Submission(
            byte[] payload,
            Optional<Envelope> envelope,
            LocalDate today,
            boolean identificationReused,
            Optional<CaseFile> caseFile) {
        this(payload, envelope, today, identificationReused, caseFile, Optional.empty(), Bestedingen.onbekend());
    }

    /** A message of which no earlier traffic is known. */
    public Submission(byte[] payload, Optional<Envelope> envelope, LocalDate today, boolean identificationReused) {
        this(payload, envelope, today, identificationReused, Optional.empty());
    }

    /** A message on its own: no envelope, no earlier traffic. */
    public static Submission bare(byte[] payload, LocalDate today) {
        return new Submission(payload, Optional.empty(), today, false);
    }
}
