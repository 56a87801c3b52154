package nl.berichtenpoort.app.rest;

import java.time.Instant;
import java.util.Optional;
import nl.berichtenpoort.app.journal.MessageSummary;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Verdict;

/**
 * A message in a list.
 *
 * @param id the journal's number
 * @param type message type, for example {@code JW315}
 * @param sender code of the party that sent it
 * @param receiver code of the party that it is meant for
 * @param identification the sender's own identification of it
 * @param state where it stands
 * @param stateAt since when
 * @param receivedAt when it was stored
 * @param door where it came in
 * @param verdict what the standard says of it, once judged
 * @param foutcode the code with which it was refused
 * @param duplicateOf the message that it repeats
 * @param answers the message that it answers
 */
record MessageLine(
        long id,
        Optional<String> type,
        Optional<String> sender,
        Optional<String> receiver,
        Optional<String> identification,
        String state,
        Instant stateAt,
        Instant receivedAt,
        String door,
        Optional<String> verdict,
        Optional<String> foutcode,
        Optional<Long> duplicateOf,
        Optional<Long> answers) {

    static MessageLine of(MessageSummary message) {
        return new MessageLine(
                message.id(),
                message.identity().type().map(MessageType::functie),
                message.identity().sender(),
                message.identity().receiver(),
                message.identity().identification(),
                message.state().name(),
                message.stateAt(),
                message.receivedAt(),
                message.door().label(),
                message.verdict().map(Verdict::label),
                message.faultCode(),
                message.duplicateOf(),
                message.answers());
    }
}
