package nl.berichtenpoort.app.processing;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.berichtenpoort.app.journal.Journal;
import nl.berichtenpoort.app.journal.MessageIdentity;
import nl.berichtenpoort.app.journal.MessageState;
import nl.berichtenpoort.app.journal.Outbox;
import nl.berichtenpoort.app.journal.Outcome;
import nl.berichtenpoort.app.journal.StoredMessage;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.envelope.EnvelopeReading;
import nl.berichtenpoort.engine.envelope.FoBericht;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.report.LayerResult;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.report.Report;

/**
 * Settles an Fo01 that a party sent about something that the gateway brought it. If that was a message of another party
 * which has no answer yet, the Fo01 is its answer and is passed on. Else it is kept with its reason; an error message is
 * never answered, or two systems would answer each other for ever.
 */
final class ErrorMessages {

    private final Journal journal;
    private final Outbox outbox;
    private final Dispatch dispatch;
    private final EnvelopeReader reader;

    ErrorMessages(Journal journal, Outbox outbox, Dispatch dispatch, EnvelopeReader reader) {
        this.journal = Objects.requireNonNull(journal);
        this.outbox = Objects.requireNonNull(outbox);
        this.dispatch = Objects.requireNonNull(dispatch);
        this.reader = Objects.requireNonNull(reader);
    }

    List<Long> settle(StoredMessage message) {
        if (message.duplicateOf().isPresent()) {
            journal.markDuplicate(message.id(), message.duplicateOf().get(), Optional.empty());
            return List.of();
        }
        Optional<StoredMessage> refused = refusedMessage(message.identity());
        if (refused.isEmpty()) {
            return keep(message, "processing.error-unknown");
        }
        boolean answered = journal.answerTo(refused.get().id()).isPresent()
                || outbox.answerOf(refused.get().id()).isPresent();
        if (answered) {
            return keep(message, "processing.error-answered");
        }
        return passOn(message, refused.get());
    }

    /** The message that the gateway brought this party under the reference that the Fo01 names. */
    private Optional<StoredMessage> refusedMessage(MessageIdentity error) {
        return error.sender()
                .flatMap(sender -> error.crossReference()
                        .flatMap(reference -> outbox.messageOfReference(sender, UUID.fromString(reference)))
                        .flatMap(journal::lockForProcessing)
                        .filter(message -> message.identity().receiver().equals(Optional.of(sender))));
    }

    private List<Long> passOn(StoredMessage error, StoredMessage refused) {
        if (!(reader.read(error.payload()) instanceof EnvelopeReading.ErrorMessage reading)) {
            throw new IllegalStateException("Intake took message " + error.id() + " over as an Fo01");
        }
        FoBericht fo01 = Dispatch.readdressed(
                reading.foBericht(),
                refused.identity().sender().orElseThrow(),
                Envelopes.reference(refused.id(), refused.identity()));
        record(error, MessageState.ACCEPTED, List.of(), Optional.of(refused.id()));
        return dispatch.forwardError(error.id(), fo01).map(List::of).orElse(List.of());
    }

    private List<Long> keep(StoredMessage error, String messageKey) {
        Finding finding = Finding.error("fo01-niet-doorgegeven", Layer.ENVELOPE, Position.MESSAGE, messageKey);
        record(error, MessageState.REFUSED, List.of(finding), Optional.empty());
        return List.of();
    }

    private void record(StoredMessage error, MessageState state, List<Finding> findings, Optional<Long> answers) {
        LayerOutcome envelope = findings.isEmpty() ? LayerOutcome.PASSED : LayerOutcome.FAILED;
        List<LayerResult> layers = Arrays.stream(Layer.values())
                .map(layer -> new LayerResult(layer, layer == Layer.ENVELOPE ? envelope : LayerOutcome.SKIPPED))
                .toList();
        Report report = new Report(
                Optional.empty(),
                Optional.empty(),
                layers,
                findings,
                findings.isEmpty() ? Disposition.ACCEPTED : Disposition.REFUSED);
        journal.recordOutcome(
                error.id(),
                new Outcome(
                        state,
                        Optional.empty(),
                        Optional.empty(),
                        report,
                        error.identity(),
                        answers,
                        Optional.empty()));
    }
}
