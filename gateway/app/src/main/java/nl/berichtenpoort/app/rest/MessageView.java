package nl.berichtenpoort.app.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.app.journal.MessageDetail;
import nl.berichtenpoort.app.journal.MessageIdentity;
import nl.berichtenpoort.app.journal.MessageSummary;
import nl.berichtenpoort.app.journal.OutgoingKind;
import nl.berichtenpoort.app.journal.OutgoingState;
import nl.berichtenpoort.engine.contract.verdict.ContractView;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.ReportView.FindingView;
import nl.berichtenpoort.engine.report.ReportView.LayerView;
import nl.berichtenpoort.engine.report.UncheckedRules;
import nl.berichtenpoort.engine.report.Verdict;

/**
 * All that the journal tells of a message. Verdict, layers and findings are those of the command line's report.
 *
 * @param release the release that its namespace names
 * @param functie the envelope's functie
 * @param disposition what happened with it
 * @param states where it stood and since when, oldest first
 * @param layers how each layer of its judgement ended
 * @param findings what was found
 * @param unchecked rules that were left out of its judgement because what they need was not there
 * @param contract what the contracts say beside the findings: decisions on requests, amounts of invoice lines
 * @param answer what answered it, once something did
 * @param outgoing what went out because of it
 * @param conversation the messages that belong with it, itself among them, oldest first
 */
record MessageView(
        long id,
        Optional<String> type,
        Optional<String> release,
        Optional<String> sender,
        Optional<String> receiver,
        Optional<String> identification,
        Optional<LocalDate> headerDate,
        Optional<String> referentienummer,
        Optional<String> crossReference,
        Optional<String> functie,
        String door,
        String source,
        Instant receivedAt,
        String state,
        Instant stateAt,
        Optional<String> foutcode,
        Optional<String> verdict,
        Optional<String> disposition,
        Optional<Long> duplicateOf,
        Optional<Long> answers,
        List<StateView> states,
        List<LayerView> layers,
        List<FindingView> findings,
        List<UncheckedRules> unchecked,
        Optional<ContractView> contract,
        Optional<AnswerView> answer,
        List<OutgoingView> outgoing,
        List<MessageLine> conversation) {

    MessageView {
        states = List.copyOf(states);
        layers = List.copyOf(layers);
        findings = List.copyOf(findings);
        unchecked = List.copyOf(unchecked);
        outgoing = List.copyOf(outgoing);
        conversation = List.copyOf(conversation);
    }

    /** A step of a message. */
    record StateView(String state, Instant at, Optional<String> note) {}

    /**
     * What answered a message: a return message or Fo01 of the gateway, or the other party's own return message.
     *
     * @param by {@code gateway} or {@code party}
     * @param outgoing the outbox's number, if the gateway answered
     * @param message the journal's number of the answer, if the party did
     * @param lastError why the gateway's answer could not be delivered, or is held
     */
    record AnswerView(
            String by,
            Optional<String> type,
            Optional<String> foutcode,
            String state,
            Optional<Long> outgoing,
            Optional<Long> message,
            Optional<String> lastError) {}

    static MessageView of(MessageDetail detail, List<FindingView> findings, Optional<ContractView> contract) {
        MessageSummary summary = detail.summary();
        MessageIdentity identity = summary.identity();
        return new MessageView(
                summary.id(),
                identity.type().map(MessageType::functie),
                identity.release(),
                identity.sender(),
                identity.receiver(),
                identity.identification(),
                identity.headerDate(),
                identity.referentienummer(),
                identity.crossReference(),
                identity.functie(),
                summary.door().label(),
                summary.source(),
                summary.receivedAt(),
                summary.state().name(),
                summary.stateAt(),
                summary.faultCode(),
                summary.verdict().map(Verdict::label),
                summary.disposition().map(Disposition::name),
                summary.duplicateOf(),
                summary.answers(),
                detail.states().stream()
                        .map(step -> new StateView(step.state().name(), step.at(), step.note()))
                        .toList(),
                detail.layers().stream()
                        .map(layer -> new LayerView(
                                layer.layer().label(), layer.outcome().label()))
                        .toList(),
                findings,
                detail.unchecked(),
                contract,
                answer(detail),
                detail.outgoing().stream().map(OutgoingView::of).toList(),
                detail.conversation().stream().map(MessageLine::of).toList());
    }

    private static Optional<AnswerView> answer(MessageDetail detail) {
        Optional<AnswerView> ours = detail.outgoing().stream()
                .filter(outgoing -> outgoing.kind() == OutgoingKind.ANSWER || outgoing.kind() == OutgoingKind.ERROR)
                // A held answer counts only as long as no other took its place.
                .min(Comparator.comparing(outgoing -> outgoing.state() == OutgoingState.HELD))
                .map(outgoing -> new AnswerView(
                        "gateway",
                        outgoing.type().map(MessageType::functie),
                        outgoing.faultCode(),
                        outgoing.state().name(),
                        Optional.of(outgoing.id()),
                        Optional.empty(),
                        outgoing.lastError()));
        return ours.or(() -> detail.conversation().stream()
                .filter(message -> message.answers()
                        .filter(id -> id == detail.summary().id())
                        .isPresent())
                .findFirst()
                .map(message -> new AnswerView(
                        "party",
                        message.identity().type().map(MessageType::functie),
                        Optional.empty(),
                        message.state().name(),
                        Optional.empty(),
                        Optional.of(message.id()),
                        Optional.empty())));
    }
}
