package nl.berichtenpoort.app.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.berichtenpoort.app.embedded.TestDatabase;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.report.LayerResult;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.engine.report.UncheckedRules;
import nl.berichtenpoort.engine.report.Verdict;
import nl.berichtenpoort.routes.port.Door;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(TestDatabase.class)
class JournalTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final byte[] RAW = "<envelope/>".getBytes(UTF_8);
    private static final byte[] PAYLOAD = "<Bericht/>".getBytes(UTF_8);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final MovingClock clock = new MovingClock(NOON);
    private final Journal journal;
    private final Outbox outbox;
    private final JournalReader reader;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    JournalTest(DataSource database) {
        jdbc = new JdbcTemplate(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        journal = new Journal(jdbc, clock);
        outbox = new Outbox(jdbc, clock);
        reader = new JournalReader(jdbc, outbox);
        jdbc.execute(
                "truncate message, message_state, artifact, finding, used_reference, used_identification, outgoing");
    }

    @AfterEach
    void end() throws InterruptedException {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void storesAMessageWithItsBytesAndFirstState() {
        long id = journal.insert(received("01234567", "0363"));

        assertThat(jdbc.queryForMap("select * from message"))
                .containsEntry("id", id)
                .containsEntry("door", "SOAP")
                .containsEntry("source", "127.0.0.1")
                .containsEntry("principal", "hub")
                .containsEntry("received_at", java.sql.Timestamp.from(NOON))
                .containsEntry("state", "RECEIVED")
                .containsEntry("sender", "01234567")
                .containsEntry("receiver", "0363")
                .containsEntry("message_type", "JW315")
                .containsEntry("message_release", "3.2")
                .containsEntry("identification", "A1")
                .containsEntry("header_date", java.sql.Date.valueOf("2026-03-01"))
                .containsEntry("envelope_functie", "JW315")
                .containsEntry("verdict", null);
        assertThat(jdbc.queryForList("select state from message_state", String.class))
                .containsExactly("RECEIVED");
        assertThat(reader.artifact(id, ArtifactKind.RAW)).hasValue(RAW);
        assertThat(reader.artifact(id, ArtifactKind.PAYLOAD)).hasValue(PAYLOAD);
        assertThat(jdbc.queryForObject("select encode(sha256, 'hex') from artifact where kind = 'RAW'", String.class))
                .isEqualTo(jdbc.queryForObject("select encode(sha256(?), 'hex')", String.class, RAW));
    }

    @Test
    void aBareMessageIsStoredOnceAndIsItsOwnPayload() {
        long id = journal.insert(NewMessage.received(
                Door.FOLDER, "a.xml", Optional.empty(), MessageIdentity.UNKNOWN, PAYLOAD, Optional.empty()));

        assertThat(jdbc.queryForList("select kind from artifact", String.class)).containsExactly("RAW");
        assertThat(journal.find(id).orElseThrow().payload()).isEqualTo(PAYLOAD);
    }

    @Test
    void hostileTextsDoNotKeepAMessageOut() {
        MessageIdentity hostile = new MessageIdentity(
                Optional.of("x".repeat(100_000)),
                Optional.of("a\0b"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("y".repeat(255) + "\uD83D\uDE00"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        long id =
                journal.insert(NewMessage.received(Door.REST, "s\0", Optional.empty(), hostile, RAW, Optional.empty()));

        MessageIdentity stored = journal.find(id).orElseThrow().identity();
        assertThat(stored.sender()).hasValue("x".repeat(256));
        assertThat(stored.receiver()).hasValue("a\uFFFDb");
        assertThat(stored.identification()).hasValue("y".repeat(255));
    }

    @Test
    void theFirstMessageOwnsAReferenceAndAnIdentification() {
        long first = journal.insert(received("01234567", "0363"));
        long second = journal.insert(received("01234567", "0363"));
        transaction.executeWithoutResult(status -> {
            assertThat(journal.claimReference("01234567", "r-1", first, PAYLOAD))
                    .isEqualTo(new Claim.Owned());
            assertThat(journal.claimReference("01234567", "r-1", first, PAYLOAD))
                    .isEqualTo(new Claim.Owned());
            assertThat(journal.claimReference("01234567", "r-1", second, PAYLOAD))
                    .isEqualTo(new Claim.TakenBy(first, true));
            assertThat(journal.claimReference("01234567", "r-1", second, RAW))
                    .isEqualTo(new Claim.TakenBy(first, false));
            assertThat(journal.claimReference("07654321", "r-1", second, RAW)).isEqualTo(new Claim.Owned());
            assertThat(journal.claimIdentification("01234567", MessageType.JW315, "A1", first, PAYLOAD))
                    .isEqualTo(new Claim.Owned());
            assertThat(journal.claimIdentification("01234567", MessageType.JW305, "A1", second, PAYLOAD))
                    .isEqualTo(new Claim.Owned());
            assertThat(journal.claimIdentification("01234567", MessageType.JW315, "A1", second, RAW))
                    .isEqualTo(new Claim.TakenBy(first, false));
        });
        assertThat(journal.ownerOfReference("01234567", "r-1")).hasValue(first);
        assertThat(journal.ownerOfIdentification("01234567", MessageType.JW315, "A1"))
                .hasValue(first);
        assertThat(journal.ownerOfIdentification("01234567", MessageType.JW307, "A1"))
                .isEmpty();
    }

    @Test
    void ofTwoThreadsThatClaimAtOnceExactlyOneOwns() throws Exception {
        for (int round = 0; round < 20; round++) {
            String reference = "round-" + round;
            CountDownLatch start = new CountDownLatch(1);
            Callable<Claim> claiming = () -> {
                start.await();
                return transaction.execute(status -> {
                    long id = journal.insert(received("01234567", "0363"));
                    return journal.claimReference("01234567", reference, id, PAYLOAD);
                });
            };
            Future<Claim> one = threads.submit(claiming);
            Future<Claim> other = threads.submit(claiming);
            start.countDown();
            List<Claim> claims = List.of(one.get(30, TimeUnit.SECONDS), other.get(30, TimeUnit.SECONDS));
            long owner = journal.ownerOfReference("01234567", reference).orElseThrow();
            assertThat(claims).containsExactlyInAnyOrder(new Claim.Owned(), new Claim.TakenBy(owner, true));
        }
    }

    @Test
    void aClaimWhoseTransactionFailsIsFreeAgain() {
        long first = journal.insert(received("01234567", "0363"));
        transaction.executeWithoutResult(status -> {
            journal.claimReference("01234567", "r-1", first, PAYLOAD);
            status.setRollbackOnly();
        });
        assertThat(journal.ownerOfReference("01234567", "r-1")).isEmpty();
        assertThatThrownBy(() -> journal.claimReference("01234567", "r-1", first, PAYLOAD))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void recordsWhatJudgingCameToAndReplacesEarlierFindings() {
        long id = journal.insert(received("01234567", "0363"));
        Finding finding = Finding.error(
                "TR056", Layer.CASE, "9056", Position.at(3, 7, "Bericht/Header"), "case.tr056", "A1", "{komma, \"}");
        clock.move(Duration.ofSeconds(2));
        Report report = new Report(
                Optional.of(MessageType.JW315),
                Optional.of("3.2"),
                List.of(
                        new LayerResult(Layer.SCHEMA, LayerOutcome.PASSED),
                        new LayerResult(Layer.CASE, LayerOutcome.FAILED)),
                List.of(finding, Finding.error("own", Layer.CASE, Position.MESSAGE, "case.own")),
                List.of(
                        new UncheckedRules("case-file", List.of("TR019", "TR063")),
                        new UncheckedRules("product-codes", List.of("TR381"))),
                Disposition.REJECTED);
        Outcome outcome = new Outcome(
                MessageState.REJECTED,
                Optional.of("waarom"),
                Optional.empty(),
                report,
                identity("01234567", "0363"),
                Optional.empty(),
                Optional.empty());
        transaction.executeWithoutResult(status -> {
            StoredMessage locked = journal.lockForProcessing(id).orElseThrow();
            assertThat(locked.state()).isEqualTo(MessageState.RECEIVED);
            assertThat(locked.payload()).isEqualTo(PAYLOAD);
            journal.recordOutcome(id, outcome);
            journal.recordOutcome(id, outcome);
        });

        MessageDetail detail = reader.detail(id).orElseThrow();
        assertThat(detail.summary().state()).isEqualTo(MessageState.REJECTED);
        assertThat(detail.summary().stateAt()).isEqualTo(NOON.plusSeconds(2));
        assertThat(detail.summary().verdict()).hasValue(Verdict.INVALID);
        assertThat(detail.summary().disposition()).hasValue(Disposition.REJECTED);
        assertThat(detail.layers()).isEqualTo(report.layers());
        assertThat(detail.findings()).isEqualTo(report.findings());
        assertThat(detail.unchecked()).isEqualTo(report.unchecked());
        assertThat(detail.judgedAt()).hasValue(NOON.plusSeconds(2));
        assertThat(detail.states().subList(0, 2))
                .containsExactly(
                        new MessageDetail.StateChange(MessageState.RECEIVED, NOON, Optional.empty()),
                        new MessageDetail.StateChange(
                                MessageState.REJECTED, NOON.plusSeconds(2), Optional.of("waarom")));
        assertThatThrownBy(() -> journal.recordOutcome(id + 1000, outcome))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void movesAMessageOnlyFromTheStatesThatTheCallerNames() {
        long id = journal.insert(received("01234567", "0363"));
        assertThat(journal.transition(id, Set.of(MessageState.HELD), MessageState.RECEIVED, Optional.empty()))
                .isFalse();
        assertThat(journal.transition(id, MessageState.HELD, Optional.of("defect")))
                .isTrue();
        assertThat(journal.transition(id, Set.of(MessageState.HELD), MessageState.RECEIVED, Optional.empty()))
                .isTrue();
        assertThat(jdbc.queryForList("select state from message_state order by id", String.class))
                .containsExactly("RECEIVED", "HELD", "RECEIVED");
    }

    @Test
    void messagesOfOneClientWaitForEachOtherAndOthersDoNot() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Future<?> holder = threads.submit(() -> transaction.executeWithoutResult(status -> {
            journal.lockClients("IJW/0363/01234567", List.of("c2", "c1", "c1"));
            held.countDown();
            await(release);
        }));
        await(held);
        // Another client and another relation go on at once.
        transaction.executeWithoutResult(status -> journal.lockClients("IJW/0363/01234567", List.of("c3")));
        transaction.executeWithoutResult(status -> journal.lockClients("IWMO/0363/01234567", List.of("c1")));
        assertThat(waits("IJW/0363/01234567", List.of("c1", "c4"))).isTrue();
        List<String> many = new ArrayList<>();
        for (int client = 0; client <= Journal.MOST_CLIENT_LOCKS; client++) {
            many.add("m" + client);
        }
        assertThat(waits("IJW/0363/01234567", many)).isTrue();
        release.countDown();
        holder.get(30, TimeUnit.SECONDS);
        assertThat(waits("IJW/0363/01234567", List.of("c1", "c4"))).isFalse();
        assertThat(waits("IJW/0363/01234567", many)).isFalse();
    }

    private boolean waits(String relation, List<String> clients) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            jdbc.execute("set local lock_timeout = '200ms'");
            try {
                journal.lockClients(relation, clients);
                return false;
            } catch (org.springframework.dao.DataAccessException timeout) {
                status.setRollbackOnly();
                return true;
            }
        }));
    }

    @Test
    void anAttemptHoldsAnOutgoingMessageAndItsOutcomeMovesTheMessage() throws Exception {
        long id = journal.insert(received("01234567", "0363"));
        journal.transition(id, MessageState.ACCEPTED, Optional.empty());
        UUID reference = UUID.randomUUID();
        long outgoing = outbox.enqueue(outgoing(id, OutgoingKind.FORWARD, reference, OutgoingState.PENDING));
        long answer = outbox.enqueue(outgoing(id, OutgoingKind.ANSWER, UUID.randomUUID(), OutgoingState.PENDING));

        transaction.executeWithoutResult(status -> {
            OutgoingMessage claimed = outbox.claimDue(outgoing).orElseThrow();
            assertThat(claimed.content()).isEqualTo(PAYLOAD);
            assertThat(claimed.referentienummer()).isEqualTo(reference);
            assertThat(claimed.attempts()).isZero();
            assertThat(elsewhere(() -> outbox.claimDue(outgoing).isPresent())).isFalse();
            outbox.recordRetry(outgoing, NOON.plusSeconds(60), "verbinding geweigerd");
        });
        assertThat(claimable(outgoing)).isFalse();
        clock.move(Duration.ofSeconds(60));
        assertThat(claimable(outgoing)).isTrue();
        outbox.recordDead(outgoing, "op");
        assertThat(state(id)).isEqualTo("DEAD");
        assertThat(outbox.deadLetters(0, 10).items())
                .extracting(OutgoingSummary::id, OutgoingSummary::attempts, OutgoingSummary::lastError)
                .containsExactly(tuple(outgoing, 2, Optional.of("op")));
        assertThat(outbox.replay(outgoing)).isTrue();
        assertThat(outbox.replay(outgoing)).isFalse();
        assertThat(state(id)).isEqualTo("ACCEPTED");
        assertThat(claimable(outgoing)).isTrue();
        outbox.recordDelivered(outgoing);
        outbox.recordDead(outgoing, "te laat");
        assertThat(state(id)).isEqualTo("DELIVERED");
        outbox.recordDelivered(answer);
        assertThat(jdbc.queryForList("select state from message_state order by id", String.class))
                .containsExactly("RECEIVED", "ACCEPTED", "DEAD", "ACCEPTED", "DELIVERED");
        assertThat(outbox.ofMessage(id))
                .extracting(OutgoingSummary::id, OutgoingSummary::state, OutgoingSummary::attempts)
                .containsExactly(
                        tuple(outgoing, OutgoingState.DELIVERED, 1), tuple(answer, OutgoingState.DELIVERED, 1));
    }

    @Test
    void aMessageIsPassedOnOnceAndAnsweredOnce() {
        long id = journal.insert(received("01234567", "0363"));
        outbox.enqueue(outgoing(id, OutgoingKind.FORWARD, UUID.randomUUID(), OutgoingState.PENDING));
        // A held answer never left: the message can still be answered.
        outbox.enqueue(outgoing(id, OutgoingKind.ANSWER, UUID.randomUUID(), OutgoingState.HELD));
        assertThat(outbox.answerOf(id)).isEmpty();
        outbox.enqueue(outgoing(id, OutgoingKind.ANSWER, UUID.randomUUID(), OutgoingState.PENDING));
        assertThat(outbox.answerOf(id)).isPresent();
        assertThatThrownBy(() ->
                        outbox.enqueue(outgoing(id, OutgoingKind.FORWARD, UUID.randomUUID(), OutgoingState.PENDING)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() ->
                        outbox.enqueue(outgoing(id, OutgoingKind.ERROR, UUID.randomUUID(), OutgoingState.PENDING)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(outbox.enqueue(outgoing(id, OutgoingKind.REPEAT, UUID.randomUUID(), OutgoingState.PENDING)))
                .isPositive();
    }

    @Test
    void aPartyFetchesFromItsOwnMailboxAndAcknowledgesOnce() {
        long id = journal.insert(received("01234567", "0363"));
        long waiting = outbox.enqueue(outgoing(id, OutgoingKind.FORWARD, UUID.randomUUID(), OutgoingState.AVAILABLE));
        assertThat(outbox.mailbox("0363", 10)).extracting(OutgoingSummary::id).containsExactly(waiting);
        assertThat(outbox.mailbox("0518", 10)).isEmpty();
        assertThat(outbox.readFromMailbox("0518", waiting)).isEmpty();
        assertThat(outbox.readFromMailbox("0363", waiting).orElseThrow().content())
                .isEqualTo(PAYLOAD);
        assertThat(outbox.acknowledge("0518", waiting)).isFalse();
        assertThat(outbox.acknowledge("0363", waiting)).isTrue();
        assertThat(outbox.acknowledge("0363", waiting)).isFalse();
        assertThat(outbox.mailbox("0363", 10)).isEmpty();
        assertThat(state(id)).isEqualTo("DELIVERED");
    }

    @Test
    void findsTheAnswerWhetherComposedOrPassedOn() {
        long composed = journal.insert(received("01234567", "0363"));
        long passedOn = journal.insert(received("01234567", "0363"));
        long reply = journal.insert(received("0363", "01234567"));
        jdbc.update("update message set answers = ? where id = ?", passedOn, reply);
        long answer = outbox.enqueue(new NewOutgoing(
                composed,
                OutgoingKind.ANSWER,
                "0363",
                "01234567",
                Optional.of(MessageType.JW316),
                UUID.randomUUID(),
                Optional.of("r-1"),
                Optional.empty(),
                new OutgoingContent.Bytes(RAW),
                OutgoingState.PENDING,
                "soap",
                Optional.empty()));
        UUID reference = UUID.randomUUID();
        long forwarded = outbox.enqueue(outgoing(reply, OutgoingKind.FORWARD, reference, OutgoingState.PENDING));

        assertThat(outbox.answerOf(composed)).map(OutgoingMessage::id).hasValue(answer);
        assertThat(outbox.answerOf(composed)).map(OutgoingMessage::content).hasValue(RAW);
        assertThat(outbox.answerOf(passedOn)).map(OutgoingMessage::id).hasValue(forwarded);
        assertThat(outbox.answerOf(reply)).isEmpty();
        assertThat(outbox.messageOfReference("0363", reference)).hasValue(reply);
        assertThat(outbox.messageOfReference("0518", reference)).isEmpty();
        assertThat(journal.answerTo(passedOn)).hasValue(reply);
        assertThat(outbox.nextAnswerNumber()).isLessThan(outbox.nextAnswerNumber());
    }

    @Test
    void listsNewestFirstFilteredAndPaged() {
        long first = journal.insert(received("01234567", "0363"));
        clock.move(Duration.ofMinutes(1));
        long second = journal.insert(received("07654321", "0363"));
        clock.move(Duration.ofMinutes(1));
        long third = journal.insert(received("01234567", "0518"));
        journal.transition(third, MessageState.HELD, Optional.empty());

        assertThat(ids(query(Optional.empty(), Optional.empty(), Optional.empty(), 0, 10)))
                .containsExactly(third, second, first);
        assertThat(ids(query(Optional.of("01234567"), Optional.empty(), Optional.empty(), 0, 10)))
                .containsExactly(third, first);
        assertThat(ids(query(Optional.empty(), Optional.of(MessageState.HELD), Optional.empty(), 0, 10)))
                .containsExactly(third);
        assertThat(ids(query(Optional.empty(), Optional.empty(), Optional.of(NOON.plusSeconds(60)), 0, 10)))
                .containsExactly(third, second);
        Page<MessageSummary> page = reader.find(query(Optional.empty(), Optional.empty(), Optional.empty(), 1, 1));
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.items()).extracting(MessageSummary::id).containsExactly(second);
        MessageQuery upTo = new MessageQuery(
                Optional.of(MessageType.JW315),
                Optional.empty(),
                Optional.of("0363"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(NOON.plusSeconds(60)),
                0,
                10);
        assertThat(ids(upTo)).containsExactly(first);
    }

    @Test
    void aConversationIsWhatHangsTogetherByAnswersAndRepetitions() {
        long request = journal.insert(received("01234567", "0363"));
        long repeated = journal.insert(received("01234567", "0363"));
        long reply = journal.insert(received("0363", "01234567"));
        long other = journal.insert(received("01234567", "0363"));
        journal.markDuplicate(repeated, request, Optional.empty());
        jdbc.update("update message set answers = ? where id = ?", request, reply);

        for (long member : List.of(request, repeated, reply)) {
            assertThat(reader.conversation(member))
                    .extracting(MessageSummary::id)
                    .containsExactly(request, repeated, reply);
        }
        assertThat(reader.conversation(other)).extracting(MessageSummary::id).containsExactly(other);
        assertThat(state(repeated)).isEqualTo("DUPLICATE");
        assertThat(reader.detail(999_999_999L)).isEmpty();
    }

    @Test
    void theBacklogOffersWhatWaitsTooLongAndWhatIsDue() {
        JdbcBacklog backlog = new JdbcBacklog(jdbc, clock, Duration.ofSeconds(30));
        long waiting = journal.insert(received("01234567", "0363"));
        long later = outbox.enqueue(outgoing(waiting, OutgoingKind.FORWARD, UUID.randomUUID(), OutgoingState.PENDING));
        long due = outbox.enqueue(outgoing(waiting, OutgoingKind.ANSWER, UUID.randomUUID(), OutgoingState.PENDING));
        outbox.recordRetry(later, NOON.plusSeconds(31), "later");
        assertThat(backlog.unprocessedMessages(10)).isEmpty();
        assertThat(backlog.dueDeliveries(10)).containsExactly(due);
        clock.move(Duration.ofSeconds(31));
        journal.insert(received("01234567", "0363"));
        assertThat(backlog.unprocessedMessages(10)).containsExactly(waiting);
        assertThat(backlog.dueDeliveries(10)).containsExactly(due, later);
        assertThat(backlog.dueDeliveries(1)).containsExactly(due);
    }

    private List<Long> ids(MessageQuery query) {
        return reader.find(query).items().stream().map(MessageSummary::id).toList();
    }

    private static MessageQuery query(
            Optional<String> sender, Optional<MessageState> state, Optional<Instant> from, int offset, int size) {
        return new MessageQuery(
                Optional.empty(), sender, Optional.empty(), state, from, Optional.empty(), offset, size);
    }

    private String state(long messageId) {
        return jdbc.queryForObject("select state from message where id = ?", String.class, messageId);
    }

    private boolean claimable(long outgoing) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> outbox.claimDue(outgoing).isPresent()));
    }

    private <T> T elsewhere(Supplier<T> action) {
        try {
            return threads.submit(() -> transaction.execute(status -> action.get()))
                    .get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static NewMessage received(String sender, String receiver) {
        return NewMessage.received(
                Door.SOAP, "127.0.0.1", Optional.of("hub"), identity(sender, receiver), RAW, Optional.of(PAYLOAD));
    }

    private static MessageIdentity identity(String sender, String receiver) {
        return new MessageIdentity(
                Optional.of(sender),
                Optional.of(receiver),
                Optional.of(MessageType.JW315),
                Optional.of("3.2"),
                Optional.of("A1"),
                Optional.of(LocalDate.of(2026, 3, 1)),
                Optional.of("0b9d4a6e-0000-4000-8000-000000000001"),
                Optional.empty(),
                Optional.of("JW315"));
    }

    private static NewOutgoing outgoing(long messageId, OutgoingKind kind, UUID reference, OutgoingState state) {
        return new NewOutgoing(
                messageId,
                kind,
                "01234567",
                "0363",
                Optional.of(MessageType.JW315),
                reference,
                Optional.empty(),
                Optional.empty(),
                new OutgoingContent.PayloadOf(messageId),
                state,
                state == OutgoingState.AVAILABLE ? Outbox.MAILBOX : "soap",
                Optional.empty());
    }

    /** A clock that tests move. */
    private static final class MovingClock extends Clock {

        private Instant now;

        MovingClock(Instant now) {
            this.now = now;
        }

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
