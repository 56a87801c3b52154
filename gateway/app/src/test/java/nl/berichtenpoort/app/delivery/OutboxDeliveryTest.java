package nl.berichtenpoort.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.berichtenpoort.app.alarm.Alarms;
import nl.berichtenpoort.app.connector.Connectors;
import nl.berichtenpoort.app.embedded.TestDatabase;
import nl.berichtenpoort.app.journal.Journal;
import nl.berichtenpoort.app.journal.MessageIdentity;
import nl.berichtenpoort.app.journal.MessageState;
import nl.berichtenpoort.app.journal.NewMessage;
import nl.berichtenpoort.app.journal.NewOutgoing;
import nl.berichtenpoort.app.journal.Outbox;
import nl.berichtenpoort.app.journal.OutgoingContent;
import nl.berichtenpoort.app.journal.OutgoingKind;
import nl.berichtenpoort.app.journal.OutgoingState;
import nl.berichtenpoort.app.journal.OutgoingSummary;
import nl.berichtenpoort.app.party.PartyDirectory;
import nl.berichtenpoort.app.party.PartyProperties;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.routes.port.Door;
import nl.berichtenpoort.schemas.CodeLists;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(TestDatabase.class)
class OutboxDeliveryTest {

    private static final byte[] CONTENT = {'<', 'a', '/', '>'};

    private final MovingClock clock = new MovingClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger status = new AtomicInteger(204);
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final TransactionTemplate transactions;
    private final Journal journal;
    private final Outbox outbox;
    private HttpServer receiver;
    private OutboxDelivery desk;

    OutboxDeliveryTest(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        journal = new Journal(jdbc, clock);
        outbox = new Outbox(jdbc, clock);
    }

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        receiver.start();
        PartyProperties properties = new Binder(new MapConfigurationPropertySource(Map.of(
                        "berichtenpoort.parties.0363.connector.type",
                        "webhook",
                        "berichtenpoort.parties.0363.connector.url",
                        "http://localhost:" + receiver.getAddress().getPort() + "/")))
                .bind("berichtenpoort", PartyProperties.class)
                .get();
        DeliveryProperties settings =
                new DeliveryProperties(Duration.ofSeconds(10), Duration.ofHours(1), 3, Duration.ofMinutes(5));
        desk = new OutboxDelivery(
                outbox,
                journal,
                new PartyDirectory(properties, new CodeLists().get("CBS", "ijw"), clock),
                new Connectors(new ActiveMQConnectionFactory("vm://0")),
                transactions,
                settings,
                new Backoff(settings, () -> 0),
                new Alarms(meters),
                clock);
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @Test
    void whatTheReceiverTakesIsDelivered() {
        Sent sent = enqueue();

        desk.attempt(sent.outgoing());

        assertThat(keys).containsExactly(sent.reference().toString());
        assertThat(row(sent).state()).isEqualTo(OutgoingState.DELIVERED);
        assertThat(state(sent)).isEqualTo(MessageState.DELIVERED);

        desk.attempt(sent.outgoing());
        assertThat(keys).hasSize(1);
    }

    @Test
    void failuresAreRepeatedWithTheSameReferenceAfterGrowingPausesThenDeadThenReplayed() {
        Sent sent = enqueue();
        status.set(503);

        desk.attempt(sent.outgoing());
        assertThat(row(sent).nextAttemptAt()).contains(clock.instant().plusSeconds(10));
        assertThat(row(sent).lastError()).contains("HTTP status 503");
        desk.attempt(sent.outgoing());
        assertThat(keys).hasSize(1);

        clock.forward(Duration.ofSeconds(10));
        desk.attempt(sent.outgoing());
        assertThat(keys).hasSize(2);
        assertThat(row(sent).nextAttemptAt()).contains(clock.instant().plusSeconds(20));
        assertThat(state(sent)).isEqualTo(MessageState.ACCEPTED);

        clock.forward(Duration.ofSeconds(20));
        desk.attempt(sent.outgoing());
        assertThat(row(sent).state()).isEqualTo(OutgoingState.DEAD);
        assertThat(row(sent).lastError()).contains("HTTP status 503, at the last of 3 attempts");
        assertThat(state(sent)).isEqualTo(MessageState.DEAD);
        assertThat(meters.counter(Alarms.METRIC, "kind", "dead").count()).isEqualTo(1);

        status.set(200);
        assertThat(outbox.replay(sent.outgoing())).isTrue();
        desk.attempt(sent.outgoing());
        assertThat(row(sent).state()).isEqualTo(OutgoingState.DELIVERED);
        assertThat(state(sent)).isEqualTo(MessageState.DELIVERED);
        assertThat(keys).hasSize(4).containsOnly(sent.reference().toString());
    }

    @Test
    void aRefusalIsDeadAtOnce() {
        Sent sent = enqueue();
        status.set(400);

        desk.attempt(sent.outgoing());

        assertThat(row(sent).state()).isEqualTo(OutgoingState.DEAD);
        assertThat(row(sent).lastError()).contains("HTTP status 400");
    }

    @Test
    void anAttemptThatDiedIsMadeAgainWhenItsLeaseRunsOut() {
        Sent sent = enqueue();
        // A process that was killed after it took the message: taken, leased, and never recorded.
        transactions.executeWithoutResult(status -> {
            assertThat(outbox.claimDue(sent.outgoing())).isPresent();
            outbox.lease(sent.outgoing(), clock.instant().plus(Duration.ofMinutes(5)));
        });

        desk.attempt(sent.outgoing());
        assertThat(keys).isEmpty();

        clock.forward(Duration.ofMinutes(5));
        desk.attempt(sent.outgoing());
        assertThat(row(sent).state()).isEqualTo(OutgoingState.DELIVERED);
        assertThat(row(sent).attempts()).isEqualTo(1);
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isFalse();
    }

    private record Sent(long message, long outgoing, UUID reference) {}

    private Sent enqueue() {
        UUID reference = UUID.randomUUID();
        return transactions.execute(status -> {
            long message = journal.insert(new NewMessage(
                    Door.REST,
                    "test",
                    Optional.empty(),
                    MessageIdentity.UNKNOWN,
                    MessageState.ACCEPTED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    CONTENT,
                    Optional.empty()));
            long outgoing = outbox.enqueue(new NewOutgoing(
                    message,
                    OutgoingKind.FORWARD,
                    "98000981",
                    "0363",
                    Optional.of(MessageType.JW315),
                    reference,
                    Optional.empty(),
                    Optional.empty(),
                    new OutgoingContent.PayloadOf(message),
                    OutgoingState.PENDING,
                    "webhook",
                    Optional.empty()));
            return new Sent(message, outgoing, reference);
        });
    }

    private OutgoingSummary row(Sent sent) {
        return outbox.ofMessage(sent.message()).get(0);
    }

    private MessageState state(Sent sent) {
        return journal.find(sent.message()).orElseThrow().state();
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-06-01T12:00:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
