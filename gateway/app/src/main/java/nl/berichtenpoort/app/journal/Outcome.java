package nl.berichtenpoort.app.journal;

import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.report.Report;

/**
 * What judging a message came to.
 *
 * @param state the state that the message gets
 * @param note why, in words for a person; no personal data
 * @param faultCode the code of the Fo01 or Fo03 with which it is refused
 * @param report findings, layers, verdict, disposition, type and release
 * @param identity whose message it is, now that its header is read; replaces what intake knew
 * @param answers the message that it answers, if it is an answer to one of the journal
 * @param duplicateOf the message that it repeats
 */
public record Outcome(
        MessageState state,
        Optional<String> note,
        Optional<String> faultCode,
        Report report,
        MessageIdentity identity,
        Optional<Long> answers,
        Optional<Long> duplicateOf) {

    public Outcome {
        Objects.requireNonNull(state);
        Objects.requireNonNull(note);
        Objects.requireNonNull(faultCode);
        Objects.requireNonNull(report);
        Objects.requireNonNull(identity);
        Objects.requireNonNull(answers);
        Objects.requireNonNull(duplicateOf);
    }
}
