package nl.berichtenpoort.app.delivery;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.berichtenpoort.app.alarm.Alarms;
import nl.berichtenpoort.app.connector.Connectors;
import nl.berichtenpoort.app.connector.DeliveryOutcome;
import nl.berichtenpoort.app.connector.DeliveryOutcome.Delivered;
import nl.berichtenpoort.app.connector.DeliveryOutcome.PermanentFailure;
import nl.berichtenpoort.app.connector.DeliveryOutcome.TemporaryFailure;
import nl.berichtenpoort.app.connector.Parcel;
import nl.berichtenpoort.app.journal.Journal;
import nl.berichtenpoort.app.journal.Outbox;
import nl.berichtenpoort.app.journal.OutgoingMessage;
import nl.berichtenpoort.app.party.KnownParty;
import nl.berichtenpoort.app.party.PartyDirectory;
import nl.berichtenpoort.routes.port.DeliveryDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Delivers from the outbox in three steps: take the message for a while (the lease) and commit; send; record how it
 * went and commit. A process that dies in between leaves a message whose lease runs out, so it is sent again with the
 * same reference: at least once, and the receiver can tell.
 */
public final class OutboxDelivery implements DeliveryDesk {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);

    private final Outbox outbox;
    private final Journal journal;
    private final PartyDirectory parties;
    private final Connectors connectors;
    private final TransactionOperations transactions;
    private final DeliveryProperties properties;
    private final Backoff backoff;
    private final Alarms alarms;
    private final Clock clock;

    OutboxDelivery(
            Outbox outbox,
            Journal journal,
            PartyDirectory parties,
            Connectors connectors,
            TransactionOperations transactions,
            DeliveryProperties properties,
            Backoff backoff,
            Alarms alarms,
            Clock clock) {
        this.outbox = Objects.requireNonNull(outbox);
        this.journal = Objects.requireNonNull(journal);
        this.parties = Objects.requireNonNull(parties);
        this.connectors = Objects.requireNonNull(connectors);
        this.transactions = Objects.requireNonNull(transactions);
        this.properties = Objects.requireNonNull(properties);
        this.backoff = Objects.requireNonNull(backoff);
        this.alarms = Objects.requireNonNull(alarms);
        this.clock = Objects.requireNonNull(clock);
    }

    @Override
    public void attempt(long outgoingId) {
        Optional<Claimed> claimed = Objects.requireNonNull(transactions.execute(status -> claim(outgoingId)));
        claimed.ifPresent(taken -> {
            DeliveryOutcome outcome = send(taken);
            transactions.executeWithoutResult(status -> record(taken.message(), outcome));
        });
    }

    private record Claimed(OutgoingMessage message, Parcel parcel) {}

    private Optional<Claimed> claim(long outgoingId) {
        return outbox.claimDue(outgoingId).map(message -> {
            outbox.lease(outgoingId, clock.instant().plus(properties.lease()));
            return new Claimed(message, parcel(message));
        });
    }

    private Parcel parcel(OutgoingMessage message) {
        return new Parcel(
                message.type(),
                message.sender(),
                message.receiver(),
                message.referentienummer(),
                message.crossReference().map(UUID::fromString),
                journal.identification(message.messageId()),
                message.createdAt(),
                message.isReport(),
                message.shape(),
                message.content());
    }

    private DeliveryOutcome send(Claimed claimed) {
        Optional<KnownParty> receiver = parties.lookup(claimed.message().receiver());
        if (receiver.isEmpty()) {
            return new PermanentFailure("The receiver is not, or no longer, a party of this gateway");
        }
        try {
            return connectors.of(receiver.get().connector()).deliver(claimed.parcel());
        } catch (RuntimeException defect) {
            // Ours, not the receiver's; but a message must not be stuck in it, so it counts as an attempt.
            LOG.error(
                    "Connector for outgoing message {} failed: {}",
                    claimed.message().id(),
                    defect.getClass());
            LOG.debug("Connector failed", defect);
            return new TemporaryFailure(
                    "Defect in the connector: " + defect.getClass().getSimpleName());
        }
    }

    private void record(OutgoingMessage message, DeliveryOutcome outcome) {
        int failures = message.attempts() + 1;
        if (outcome instanceof Delivered delivered) {
            LOG.debug("Outgoing message {} delivered: {}", message.id(), delivered.receipt());
            outbox.recordDelivered(message.id());
        } else if (outcome instanceof TemporaryFailure failure && failures < properties.attempts()) {
            outbox.recordRetry(message.id(), clock.instant().plus(backoff.pause(failures)), failure.reason());
        } else {
            String reason = outcome instanceof PermanentFailure permanent
                    ? permanent.reason()
                    : ((TemporaryFailure) outcome).reason() + ", at the last of " + failures + " attempts";
            outbox.recordDead(message.id(), reason);
            alarms.dead(message.id(), message.connector(), reason);
        }
    }
}
