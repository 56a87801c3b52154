package nl.berichtenpoort.app.processing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.berichtenpoort.app.journal.Claim;
import nl.berichtenpoort.app.journal.Journal;
import nl.berichtenpoort.app.journal.MessageState;
import nl.berichtenpoort.app.journal.Outbox;
import nl.berichtenpoort.app.journal.StoredMessage;
import nl.berichtenpoort.app.party.AnswersBy;
import nl.berichtenpoort.app.party.PartyDirectory;
import nl.berichtenpoort.app.processing.Outgoing.Prepared;
import nl.berichtenpoort.engine.Judgement;
import nl.berichtenpoort.engine.envelope.FoutCode;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.PartyKind;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.retour.Answer;
import nl.berichtenpoort.routes.port.MessageProcessing;
import nl.berichtenpoort.routes.port.WorkSignal;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The way of a stored message to its outcome, in one database transaction: repeated, judged, then held, refused,
 * rejected or accepted, with all that goes out because of it. The signals to the routes follow the commit.
 *
 * <p>What comes in and is wrong the gateway answers itself; what a municipality sends out and is wrong it keeps back, and
 * tells the municipality. What is in order is passed on, and answered by the gateway or by the receiver's own system as
 * the receiver's configuration says. The database allows one answer a message.
 */
public final class MessageProcessor implements MessageProcessing {

    private final Inbound inbound;
    private final Judging judging;
    private final ReceivedPlaces received;
    private final Journal journal;
    private final Outbox outbox;
    private final PartyDirectory parties;
    private final Answers answers;
    private final AnsweredMessage answered;
    private final ErrorMessages errorMessages;
    private final CaseFileKeeper caseFile;
    private final Dispatch dispatch;
    private final Outgoing outgoing;
    private final Holding holding;
    private final RequestAnswers requests;
    private final ContractViews contracts;
    private final BackOfficeReports reports;
    private final TransactionOperations transactions;
    private final WorkSignal work;

    MessageProcessor(
            Inbound inbound,
            Judging judging,
            ReceivedPlaces received,
            Journal journal,
            Outbox outbox,
            PartyDirectory parties,
            Answers answers,
            AnsweredMessage answered,
            ErrorMessages errorMessages,
            CaseFileKeeper caseFile,
            Dispatch dispatch,
            Outgoing outgoing,
            Holding holding,
            RequestAnswers requests,
            ContractViews contracts,
            BackOfficeReports reports,
            TransactionOperations transactions,
            WorkSignal work) {
        this.inbound = Objects.requireNonNull(inbound);
        this.judging = Objects.requireNonNull(judging);
        this.received = Objects.requireNonNull(received);
        this.journal = Objects.requireNonNull(journal);
        this.outbox = Objects.requireNonNull(outbox);
        this.parties = Objects.requireNonNull(parties);
        this.answers = Objects.requireNonNull(answers);
        this.answered = Objects.requireNonNull(answered);
        this.errorMessages = Objects.requireNonNull(errorMessages);
        this.caseFile = Objects.requireNonNull(caseFile);
        this.dispatch = Objects.requireNonNull(dispatch);
        this.outgoing = Objects.requireNonNull(outgoing);
        this.holding = Objects.requireNonNull(holding);
        this.requests = Objects.requireNonNull(requests);
        this.contracts = Objects.requireNonNull(contracts);
        this.reports = Objects.requireNonNull(reports);
        this.transactions = Objects.requireNonNull(transactions);
        this.work = Objects.requireNonNull(work);
    }

    @Override
    public void process(long messageId) {
        List<Long> due = Objects.requireNonNull(transactions.execute(status -> journal.find(messageId)
                .filter(message -> message.state() == MessageState.RECEIVED)
                .map(this::settleAlone)
                .orElse(List.of())));
        due.forEach(work::deliveryDue);
    }

    /**
     * Waits for the clients first, then for the message itself. An answer holds its clients when it comes to hold the
     * message that it answers; in the other order the two would wait for each other in a circle.
     */
    private List<Long> settleAlone(StoredMessage stored) {
        Inbound.Made made = inbound.make(stored);
        if (made instanceof Inbound.Made.Message judged
                && stored.duplicateOf().isEmpty()
                && !Envelopes.isErrorMessage(stored)) {
            caseFile.await(judged.message());
        }
        // Another delivery of the same reference may have done the work in the meantime.
        return journal.hold(stored.id())
                .filter(state -> state == MessageState.RECEIVED)
                .map(state -> settle(stored, made))
                .orElse(List.of());
    }

    private List<Long> settle(StoredMessage stored, Inbound.Made made) {
        if (!(made instanceof Inbound.Made.Message judged)) {
            return holding.unmade(stored, (Inbound.Made.Nothing) made);
        }
        inbound.keep(judged.message());
        return settle(judged.message());
    }

    /** Gives the numbers of what connectors have to deliver. */
    private List<Long> settle(StoredMessage message) {
        if (Envelopes.isErrorMessage(message)) {
            return errorMessages.settle(message);
        }
        if (message.duplicateOf().isPresent()) {
            return repeat(message, message.duplicateOf().get());
        }
        Optional<Claim> claim = claimIdentification(message);
        if (claim.isPresent() && claim.get() instanceof Claim.TakenBy earlier && earlier.samePayload()) {
            return repeat(message, earlier.messageId());
        }
        boolean reused = claim.filter(Claim.TakenBy.class::isInstance).isPresent();
        Judgement judgement = received.in(message, judging.judge(message, reused));
        Settling settling = new Settling(message, judgement);
        return switch (judgement.report().disposition()) {
            case ACCEPTED, PARTLY_ACCEPTED -> accept(settling, reused);
            case REJECTED -> isOnItsWayOut(settling) ? holding.faulty(settling) : reject(settling);
            case REFUSED -> {
                // What fails its schema never became a message of the traffic: its identification stays free.
                journal.releaseIdentification(message.id());
                yield refuse(settling);
            }
            case DUPLICATE, HELD, UNTRANSLATED, NOT_PROCESSED -> holding.unjudged(settling);
        };
    }

    private Optional<Claim> claimIdentification(StoredMessage message) {
        return message.identity()
                .type()
                .flatMap(type -> message.identity()
                        .sender()
                        .flatMap(sender -> message.identity()
                                .identification()
                                .map(identification -> journal.claimIdentification(
                                        sender, type, identification, message.id(), message.payload()))));
    }

    /**
     * Sends the first answer again, or for a message that is or was kept back the report on it: what its sender took back
     * stays taken back. Without either yet there is nothing to do: the first message will be answered.
     */
    private List<Long> repeat(StoredMessage message, long original) {
        journal.markDuplicate(message.id(), original, Optional.empty());
        if (journal.find(original)
                .filter(first -> first.state() == MessageState.HELD || first.state() == MessageState.WITHDRAWN)
                .isPresent()) {
            return outbox.reportsOf(original).stream()
                    .flatMap(report -> dispatch.repeatReport(message, report).stream())
                    .toList();
        }
        return outbox.answerOf(original).flatMap(answer -> dispatch.repeat(message, answer)).stream()
                .toList();
    }

    private List<Long> accept(Settling settling, boolean identificationReused) {
        MessageType type = settling.type();
        if (type.isAnswer()) {
            return acceptAnswer(settling, identificationReused);
        }
        boolean gatewayAnswers = gatewayAnswers(settling);
        Answer answer = gatewayAnswers ? answers.compose(settling) : new Answer.None(Answer.Reason.IS_ANSWER);
        if (answer instanceof Answer.InvalidAnswer invalid) {
            return holding.unanswerable(settling, invalid);
        }
        List<RequestAnswers.Composed> composed = requests.compose(settling);
        for (RequestAnswers.Composed decision : composed) {
            if (decision.answer() instanceof Answer.InvalidAnswer invalid) {
                return holding.unanswerable(settling, invalid);
            }
        }
        Prepared prepared = outgoing.message(settling, answer);
        if (!(prepared instanceof Prepared.Ready ready)) {
            return holding.untranslated(settling, (Prepared.Untranslatable) prepared);
        }
        journal.recordOutcome(settling.message().id(), ready.told(settling).outcome(MessageState.ACCEPTED));
        inbound.keepLifted(settling);
        contracts.keep(settling);
        caseFile.keep(
                settling, answer instanceof Answer.ReturnMessage message ? Optional.of(message) : Optional.empty());
        List<Long> due = new ArrayList<>();
        UUID reference = UUID.randomUUID();
        dispatch.forward(
                        settling.message(),
                        type,
                        reference,
                        Optional.empty(),
                        ready.forward().orElseThrow())
                .ifPresent(due::add);
        due.addAll(answers.send(settling, answer, ready.answer()));
        List<BackOfficeReport.Made> made = new ArrayList<>();
        for (RequestAnswers.Composed decision : composed) {
            if (decision.answer() instanceof Answer.ReturnMessage message) {
                made.add(requests.takeIn(settling, decision.identity(), message));
            }
        }
        reports.accepted(settling, reference, !gatewayAnswers, made).ifPresent(due::add);
        return due;
    }

    /** Whether the gateway answers this message in the name of its receiver. */
    private boolean gatewayAnswers(Settling settling) {
        return !settling.type().isAnswer()
                && settling.message()
                        .identity()
                        .receiver()
                        .flatMap(parties::lookup)
                        .filter(receiver -> receiver.answersBy() == AnswersBy.GATEWAY)
                        .isPresent();
    }

    /** Whether the gateway stands at the sender's side: a municipality's message that the provider is to answer. */
    private boolean isOnItsWayOut(Settling settling) {
        return settling.type().senderKind() == PartyKind.GEMEENTE && !gatewayAnswers(settling);
    }

    /** A return message of a party's own system is linked to what it answers, and passed on. */
    private List<Long> acceptAnswer(Settling settling, boolean identificationReused) {
        if (identificationReused) {
            return refuse(
                    settling,
                    FoutCode.BRS20,
                    Finding.error("antwoord-hergebruikt", Layer.CASE, Position.MESSAGE, "processing.answer-reused"));
        }
        Header header = settling.judgement().header().orElseThrow();
        AnsweredMessage.Match match = answered.find(settling.type(), header);
        if (match instanceof AnsweredMessage.Match.Refused refused) {
            return refuse(settling, refused.code(), refused.finding());
        }
        StoredMessage asked = ((AnsweredMessage.Match.Found) match).message();
        Prepared prepared = outgoing.returnMessage(settling, asked);
        if (!(prepared instanceof Prepared.Ready ready)) {
            return holding.untranslated(settling, (Prepared.Untranslatable) prepared);
        }
        journal.recordOutcome(
                settling.message().id(),
                ready.told(settling).answering(asked.id()).outcome(MessageState.ACCEPTED));
        inbound.keepLifted(settling);
        caseFile.keep(settling, Optional.empty());
        return dispatch
                .forward(
                        settling.message(),
                        settling.type(),
                        UUID.randomUUID(),
                        Optional.of(Envelopes.reference(asked.id(), asked.identity())),
                        ready.forward().orElseThrow())
                .stream()
                .toList();
    }

    private List<Long> reject(Settling settling) {
        if (settling.type().isAnswer()) {
            // A return message is never answered with one; its sender gets an Fo01 that says that rules refuse it.
            return refuse(settling, FoutCode.BRS28);
        }
        Answer answer = answers.compose(settling);
        if (answer instanceof Answer.InvalidAnswer invalid) {
            return holding.unanswerable(settling, invalid);
        }
        Prepared prepared = outgoing.answer(settling, answer);
        if (!(prepared instanceof Prepared.Ready ready)) {
            return holding.untranslated(settling, (Prepared.Untranslatable) prepared);
        }
        journal.recordOutcome(settling.message().id(), ready.told(settling).outcome(MessageState.REJECTED));
        return answers.send(settling, answer, ready.answer());
    }

    private List<Long> refuse(Settling settling) {
        Answer answer = answers.compose(settling);
        FoutCode code = answer instanceof Answer.ErrorAnswer error ? error.code() : FoutCode.STUF055;
        return refuse(settling, code);
    }

    private List<Long> refuse(Settling settling, FoutCode code, Finding finding) {
        return refuse(settling.refusedFor(finding), code);
    }

    private List<Long> refuse(Settling settling, FoutCode code) {
        Settling refused = settling.withDisposition(Disposition.REFUSED).withFault(code);
        journal.recordOutcome(refused.message().id(), refused.outcome(MessageState.REFUSED));
        return answers.refuse(refused, code);
    }
}
