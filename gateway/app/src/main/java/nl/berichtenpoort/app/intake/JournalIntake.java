package nl.berichtenpoort.app.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.app.journal.Claim;
import nl.berichtenpoort.app.journal.Journal;
import nl.berichtenpoort.app.journal.MessageState;
import nl.berichtenpoort.app.journal.NewMessage;
import nl.berichtenpoort.engine.envelope.EnvelopeFault;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.routes.port.IncomingMessage;
import nl.berichtenpoort.routes.port.IntakeResult;
import nl.berichtenpoort.routes.port.MessageIntake;
import nl.berichtenpoort.routes.port.WorkSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes messages over: decides, stores message, bytes, state and reference in one transaction, and tells the routes once
 * it has committed. What is refused is stored too, with the reason.
 *
 * <p>A reference (sender with referentienummer) belongs to the first message that used it. The same content under it
 * again is taken over as a repetition; other content is refused (IB016).
 */
public final class JournalIntake implements MessageIntake, Reception {

    /** What is kept of a message that is too large. */
    static final int KEPT_OF_TOO_LARGE = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(JournalIntake.class);

    private final Doorkeeper doorkeeper;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final WorkSignal work;
    private final IntakeObserver observer;

    public JournalIntake(
            Doorkeeper doorkeeper,
            Journal journal,
            TransactionTemplate transaction,
            WorkSignal work,
            IntakeObserver observer) {
        this.doorkeeper = Objects.requireNonNull(doorkeeper);
        this.journal = Objects.requireNonNull(journal);
        this.transaction = Objects.requireNonNull(transaction);
        this.work = Objects.requireNonNull(work);
        this.observer = Objects.requireNonNull(observer);
    }

    @Override
    public IntakeResult take(IncomingMessage message) {
        return admit(message).result();
    }

    @Override
    public Admission admit(IncomingMessage message) {
        long start = System.nanoTime();
        return store(message, doorkeeper.decide(message), start);
    }

    @Override
    public Admission turnAway(IncomingMessage message, Finding reason) {
        long start = System.nanoTime();
        return store(message, doorkeeper.refuse(message, reason), start);
    }

    private Admission store(IncomingMessage message, Decision decision, long start) {
        IntakeResult result =
                Objects.requireNonNull(transaction.execute(status -> decision instanceof Decision.Take take
                        ? take(message, take)
                        : refuse(message, (Decision.Refuse) decision)));
        observer.stored(message, decision.identity(), result, System.nanoTime() - start);
        if (result instanceof IntakeResult.Taken taken) {
            signal(taken.messageId());
        }
        return new Admission(
                result, decision.known(), decision instanceof Decision.Take take ? take.received() : Optional.empty());
    }

    private IntakeResult take(IncomingMessage message, Decision.Take take) {
        NewMessage received = NewMessage.received(
                message.door(),
                message.source(),
                message.principal(),
                take.identity(),
                message.content(),
                take.payload());
        long id = journal.insert(take.ownForm() ? received.inOwnForm() : received);
        Optional<String> reference = take.identity().referentienummer();
        Optional<String> sender = take.identity().sender();
        if (reference.isEmpty() || sender.isEmpty()) {
            return new IntakeResult.Taken(id, 0);
        }
        Claim claim = journal.claimReference(
                sender.get(), reference.get(), id, take.payload().orElse(message.content()));
        if (!(claim instanceof Claim.TakenBy earlier)) {
            return new IntakeResult.Taken(id, 0);
        }
        if (earlier.samePayload()) {
            // It stays RECEIVED: repeating the first answer is work for the processing.
            journal.noteRepetition(id, earlier.messageId());
            return new IntakeResult.Taken(id, earlier.messageId());
        }
        List<Finding> findings =
                List.of(EnvelopeFault.REFERENTIE_HERGEBRUIKT.finding(Position.MESSAGE, reference.get()));
        String code = EnvelopeFault.REFERENTIE_HERGEBRUIKT.code().code();
        journal.markRefused(id, code, findings, Optional.empty());
        return new IntakeResult.Refused(id, code, findings);
    }

    private IntakeResult refuse(IncomingMessage message, Decision.Refuse refuse) {
        boolean tooLarge = message.content().length > Reception.MOST_BYTES;
        long id = journal.insert(new NewMessage(
                message.door(),
                message.source(),
                message.principal(),
                refuse.identity(),
                MessageState.REFUSED,
                tooLarge
                        ? Optional.of("Alleen de eerste " + KEPT_OF_TOO_LARGE + " bytes zijn bewaard.")
                        : Optional.empty(),
                Optional.of(refuse.code().code()),
                Optional.empty(),
                tooLarge ? Arrays.copyOf(message.content(), KEPT_OF_TOO_LARGE) : message.content(),
                Optional.empty()));
        journal.addFindings(id, refuse.findings());
        return new IntakeResult.Refused(id, refuse.code().code(), refuse.findings());
    }

    private void signal(long messageId) {
        try {
            work.messageReceived(messageId);
        } catch (RuntimeException e) {
            // The message is safe: the watch over the backlog finds it.
            LOG.warn("Message {} is stored, but the broker could not be told", messageId, e);
        }
    }
}
