package nl.berichtenpoort.app.journal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.LayerResult;
import nl.berichtenpoort.engine.report.UncheckedRules;

/**
 * All that the journal knows of a message, but its bytes.
 *
 * @param summary its line in the journal
 * @param states where it stood, oldest first
 * @param judgedAt when it was judged last, if it was
 * @param layers how each layer of its judgement ended; empty until it is judged
 * @param findings all findings, in the order of the report
 * @param unchecked rules that were left out of its judgement because what they need was not there
 * @param outgoing what went out because of it, oldest first
 * @param conversation the messages that belong with it, itself among them, oldest first
 */
public record MessageDetail(
        MessageSummary summary,
        List<StateChange> states,
        Optional<Instant> judgedAt,
        List<LayerResult> layers,
        List<Finding> findings,
        List<UncheckedRules> unchecked,
        List<OutgoingSummary> outgoing,
        List<MessageSummary> conversation) {

    public MessageDetail {
        Objects.requireNonNull(summary);
        Objects.requireNonNull(judgedAt);
        states = List.copyOf(states);
        layers = List.copyOf(layers);
        findings = List.copyOf(findings);
        unchecked = List.copyOf(unchecked);
        outgoing = List.copyOf(outgoing);
        conversation = List.copyOf(conversation);
    }

    /**
     * A step of a message.
     *
     * @param state the state that it got
     * @param at when
     * @param note why, where there is something to tell
     */
    public record StateChange(MessageState state, Instant at, Optional<String> note) {
        public StateChange {
            Objects.requireNonNull(state);
            Objects.requireNonNull(at);
            Objects.requireNonNull(note);
        }
    }
}
