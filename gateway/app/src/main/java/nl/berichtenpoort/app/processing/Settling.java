package nl.berichtenpoort.app.processing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.app.journal.MessageIdentity;
import nl.berichtenpoort.app.journal.MessageState;
import nl.berichtenpoort.app.journal.Outcome;
import nl.berichtenpoort.app.journal.StoredMessage;
import nl.berichtenpoort.engine.Judgement;
import nl.berichtenpoort.engine.envelope.FoutCode;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.report.Report;

/**
 * A message and what was concluded about it so far. Immutable.
 *
 * @param message the message as stored
 * @param judgement what the pipeline says
 * @param answers the message that it answers
 * @param fault the code of the Fo01 that refuses it
 */
record Settling(StoredMessage message, Judgement judgement, Optional<Long> answers, Optional<FoutCode> fault) {

    Settling {
        Objects.requireNonNull(message);
        Objects.requireNonNull(judgement);
        Objects.requireNonNull(answers);
        Objects.requireNonNull(fault);
    }

    Settling(StoredMessage message, Judgement judgement) {
        this(message, judgement, Optional.empty(), Optional.empty());
    }

    Report report() {
        return judgement.report();
    }

    /** The message's type, of a message that passed identification. */
    MessageType type() {
        return report().type().orElseThrow();
    }

    /** The message as it was judged, of a message that has a type. */
    MessageNode bericht() {
        return judgement.bericht().orElseThrow();
    }

    /** The same, with what other forms of it cannot carry. */
    Settling translated(List<Finding> notes) {
        return withReport(report().with(Layer.TRANSLATE, LayerOutcome.PASSED, notes));
    }

    /**
     * The same, of which a form that is needed cannot be made.
     *
     * @param defect whether a defect of ours stopped it
     */
    Settling untranslated(List<Finding> findings, boolean defect) {
        return withReport(report().with(Layer.TRANSLATE, defect ? LayerOutcome.CRASHED : LayerOutcome.FAILED, findings)
                .with(defect ? Disposition.NOT_PROCESSED : Disposition.UNTRANSLATED));
    }

    Settling answering(long answeredMessage) {
        return new Settling(message, judgement, Optional.of(answeredMessage), fault);
    }

    Settling withFault(FoutCode code) {
        return new Settling(message, judgement, answers, Optional.of(code));
    }

    /** The same with one finding more. */
    Settling refusedFor(Finding finding) {
        return withReport(report().with(finding.layer(), report().outcome(finding.layer()), List.of(finding)));
    }

    Settling withDisposition(Disposition disposition) {
        return withReport(report().with(disposition));
    }

    private Settling withReport(Report report) {
        return new Settling(message, judgement.with(report), answers, fault);
    }

    /** What the journal keeps of it. */
    Outcome outcome(MessageState state) {
        return new Outcome(
                state,
                Optional.empty(),
                fault.map(FoutCode::code),
                report(),
                identity(),
                answers,
                message.duplicateOf());
    }

    /** What intake knew, filled up with what the header tells. */
    MessageIdentity identity() {
        MessageIdentity known = message.identity();
        Optional<Header> header = judgement.header();
        Optional<MessageType> type = report().type().or(known::type);
        return new MessageIdentity(
                known.sender(),
                known.receiver(),
                type,
                report().release().or(known::release),
                known.identification().or(() -> type.flatMap(t -> header.flatMap(h -> h.ownIdentification(t)))),
                known.headerDate(),
                known.referentienummer(),
                known.crossReference(),
                known.functie());
    }
}
