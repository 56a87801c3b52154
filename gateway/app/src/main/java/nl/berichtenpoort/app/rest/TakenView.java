package nl.berichtenpoort.app.rest;

import java.util.Optional;
import nl.berichtenpoort.app.journal.MessageState;
import nl.berichtenpoort.routes.port.IntakeResult;

/**
 * A message was taken over.
 *
 * @param id the journal's number
 * @param state where it stands
 * @param duplicateOf the earlier message with the same reference and content
 */
record TakenView(long id, String state, Optional<Long> duplicateOf) {

    static TakenView of(IntakeResult.Taken taken) {
        return new TakenView(
                taken.messageId(),
                MessageState.RECEIVED.name(),
                taken.duplicate() ? Optional.of(taken.duplicateOf()) : Optional.empty());
    }
}
