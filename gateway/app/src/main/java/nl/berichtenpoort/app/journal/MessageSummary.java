package nl.berichtenpoort.app.journal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Verdict;
import nl.berichtenpoort.routes.port.Door;

/**
 * A line of the journal.
 *
 * @param id the journal's number
 * @param door where it came in
 * @param source what the door calls it
 * @param receivedAt when it was stored
 * @param state where it stands
 * @param stateAt since when
 * @param identity whose message it is, as far as known
 * @param faultCode the code with which it was refused
 * @param verdict what the standard says of it, once judged
 * @param disposition what happened with it, once judged
 * @param duplicateOf the message that it repeats
 * @param answers the message that it answers
 */
public record MessageSummary(
        long id,
        Door door,
        String source,
        Instant receivedAt,
        MessageState state,
        Instant stateAt,
        MessageIdentity identity,
        Optional<String> faultCode,
        Optional<Verdict> verdict,
        Optional<Disposition> disposition,
        Optional<Long> duplicateOf,
        Optional<Long> answers) {

    public MessageSummary {
        Objects.requireNonNull(door);
        Objects.requireNonNull(source);
        Objects.requireNonNull(receivedAt);
        Objects.requireNonNull(state);
        Objects.requireNonNull(stateAt);
        Objects.requireNonNull(identity);
        Objects.requireNonNull(faultCode);
        Objects.requireNonNull(verdict);
        Objects.requireNonNull(disposition);
        Objects.requireNonNull(duplicateOf);
        Objects.requireNonNull(answers);
    }
}
