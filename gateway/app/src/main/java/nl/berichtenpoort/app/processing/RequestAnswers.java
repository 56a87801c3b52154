package nl.berichtenpoort.app.processing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.app.journal.Journal;
import nl.berichtenpoort.app.journal.MessageIdentity;
import nl.berichtenpoort.app.journal.NewMessage;
import nl.berichtenpoort.app.journal.Outbox;
import nl.berichtenpoort.app.party.PartyDirectory;
import nl.berichtenpoort.app.party.Requests;
import nl.berichtenpoort.engine.contract.verdict.ContractOordeel;
import nl.berichtenpoort.engine.contract.verdict.VerzoekOordeel;
import nl.berichtenpoort.engine.retour.Answer;
import nl.berichtenpoort.engine.retour.AnswerIdentification;
import nl.berichtenpoort.engine.retour.AnswerIdentity;
import nl.berichtenpoort.engine.retour.VerzoekAntwoordComposer;
import nl.berichtenpoort.routes.port.Door;
import nl.berichtenpoort.routes.port.WorkSignal;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes the 319s to requests that the contracts do not fit, in the name of the municipality. Each is a message of the
 * journal and goes the way of any message that a municipality sends: judged, kept in the case file, passed on to the
 * provider, answered with a 320.
 */
final class RequestAnswers {

    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private final VerzoekAntwoordComposer composer;
    private final String ruleSetVersion;
    private final Outbox outbox;
    private final Journal journal;
    private final PartyDirectory parties;
    private final WorkSignal work;
    private final Clock clock;

    /**
     * A 319 that is to be taken in.
     *
     * @param identity what it is called
     * @param answer the message, or the defect of it
     */
    record Composed(AnswerIdentity identity, Answer answer) {}

    RequestAnswers(
            VerzoekAntwoordComposer composer,
            String ruleSetVersion,
            Outbox outbox,
            Journal journal,
            PartyDirectory parties,
            WorkSignal work,
            Clock clock) {
        this.composer = Objects.requireNonNull(composer);
        this.ruleSetVersion = Objects.requireNonNull(ruleSetVersion);
        this.outbox = Objects.requireNonNull(outbox);
        this.journal = Objects.requireNonNull(journal);
        this.parties = Objects.requireNonNull(parties);
        this.work = Objects.requireNonNull(work);
        this.clock = Objects.requireNonNull(clock);
    }

    /** The 319s that an accepted message asks for; none if the municipality sends them itself. */
    List<Composed> compose(Settling settling) {
        List<VerzoekOordeel> requests =
                settling.judgement().contract().map(ContractOordeel::verzoeken).orElse(List.of());
        List<Composed> composed = new ArrayList<>();
        if (answers(settling)) {
            for (VerzoekOordeel request : requests) {
                AnswerIdentity identity = new AnswerIdentity(
                        AnswerIdentification.of(outbox.nextAnswerNumber()),
                        LocalDate.ofInstant(clock.instant(), DUTCH_TIME),
                        ruleSetVersion);
                composer.compose(settling.type(), settling.judgement().bericht().orElseThrow(), request, identity)
                        .ifPresent(answer -> composed.add(new Composed(identity, answer)));
            }
        }
        return composed;
    }

    private boolean answers(Settling settling) {
        return settling.message()
                .identity()
                .receiver()
                .flatMap(parties::lookup)
                .filter(municipality -> municipality.requests() == Requests.ANSWER)
                .isPresent();
    }

    /** Takes a 319 in, in the transaction that accepts the request; the routes are told once it has committed. */
    BackOfficeReport.Made takeIn(Settling settling, AnswerIdentity name, Answer.ReturnMessage answer) {
        MessageIdentity asked = settling.identity();
        MessageIdentity identity = new MessageIdentity(
                asked.receiver(),
                asked.sender(),
                Optional.of(answer.type()),
                asked.release(),
                Optional.of(name.identificatie()),
                Optional.of(name.dagtekening()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        long id = journal.insert(NewMessage.received(
                Door.GATEWAY,
                "message " + settling.message().id(),
                Optional.empty(),
                identity,
                answer.xml().bytes(),
                Optional.empty()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.messageReceived(id);
            }
        });
        return new BackOfficeReport.Made(id, answer.type().functie(), name.identificatie());
    }
}
