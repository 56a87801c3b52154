package nl.berichtenpoort.app.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.translate.Shape;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * What has to reach a party. An outgoing message is written in the transaction that decides on it, and leaves this
 * table's PENDING only when its outcome is recorded. Where the outcome of a FORWARD changes where the message itself
 * stands (DELIVERED, DEAD, and ACCEPTED again at a replay), the same statement moves the message too.
 *
 * <p>Every method works in the transaction of its caller, in one round trip; times are those of the injected clock.
 */
@Repository
public class Outbox {

    private static final String ENQUEUE = """
            insert into outgoing (message_id, kind, receiver, sender, message_type, referentienummer, cross_reference,
                fault_code, content, content_of, form, form_release, form_functie, state, connector, created_at,
                next_attempt_at, last_error, finished_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            returning id""";

    /** An outgoing message with its bytes: its own, or those of the message that it passes on, as it was judged. */
    private static final String WITH_CONTENT = """
            select o.*, coalesce(o.content, t.content, p.content, r.content) as bytes
            from outgoing o
            left join artifact r on r.message_id = o.content_of and r.kind = 'RAW'
            left join artifact p on p.message_id = o.content_of and p.kind = 'PAYLOAD'
            left join artifact t on t.message_id = o.content_of and t.kind = 'TRANSLATED'
            """;

    private static final String FINISH = """
            with o as (
              update outgoing set state = ?, attempts = attempts + ?, next_attempt_at = null, last_error = ?,
                  finished_at = ?
              where id = ? and state = any (?)
              returning message_id, kind
            ), m as (
              update message set state = ?, state_at = ?
              where id in (select message_id from o where kind = 'FORWARD')
              returning id, state, state_at
            ), s as (
              insert into message_state (message_id, state, at, note)
              select id, state, state_at, ?::text from m
            )
            select count(*) from o""";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public Outbox(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Puts an outgoing message into the outbox; if it is PENDING its first attempt is due at once.
     *
     * @return the outbox's number
     * @throws org.springframework.dao.DuplicateKeyException if the message has its answer already (ANSWER or ERROR), is
     *     passed on already (FORWARD), or the reference was used by this sender before
     */
    public long enqueue(NewOutgoing outgoing) {
        Instant now = clock.instant();
        boolean pending = outgoing.state() == OutgoingState.PENDING;
        boolean finished = outgoing.state() == OutgoingState.HELD || outgoing.state() == OutgoingState.DEAD;
        byte[] content = null;
        Long contentOf = null;
        if (outgoing.content() instanceof OutgoingContent.Bytes bytes) {
            content = bytes.content();
        } else if (outgoing.content() instanceof OutgoingContent.PayloadOf payload) {
            contentOf = payload.messageId();
        }
        Long id = jdbc.queryForObject(
                ENQUEUE,
                Long.class,
                outgoing.messageId(),
                outgoing.kind().name(),
                outgoing.receiver(),
                outgoing.sender(),
                Sql.type(outgoing.type()),
                outgoing.referentienummer(),
                Texts.storable(outgoing.crossReference()),
                Texts.storable(outgoing.faultCode()),
                content,
                contentOf,
                outgoing.shape().form().name(),
                outgoing.shape().release(),
                outgoing.shape().functie().orElse(null),
                outgoing.state().name(),
                outgoing.connector(),
                Sql.time(now),
                pending ? Sql.time(now) : null,
                Texts.storable(outgoing.note()),
                finished ? Sql.time(now) : null);
        return Objects.requireNonNull(id);
    }

    /**
     * Takes an outgoing message for one attempt and holds it until the transaction ends. Empty if it is not due, has
     * its outcome, or another transaction holds it.
     */
    public Optional<OutgoingMessage> claimDue(long outgoingId) {
        Sql.requireTransaction();
        return jdbc
                .query(
                        WITH_CONTENT + "where o.id = ? and o.state = 'PENDING' and o.next_attempt_at <= ?"
                                + " for update of o skip locked",
                        Outbox::withContent,
                        outgoingId,
                        Sql.time(clock.instant()))
                .stream()
                .findFirst();
    }

    /** Keeps a message that was taken for an attempt from being taken again before a time. Counts no attempt. */
    public void lease(long outgoingId, Instant until) {
        jdbc.update(
                "update outgoing set next_attempt_at = ? where id = ? and state = 'PENDING'",
                Sql.time(until),
                outgoingId);
    }

    /** Records that the receiver's system took the message over. */
    public void recordDelivered(long outgoingId) {
        finish(
                outgoingId,
                OutgoingState.DELIVERED,
                1,
                Optional.empty(),
                MessageState.DELIVERED,
                Optional.empty(),
                OutgoingState.PENDING);
    }

    /**
     * Records a failed attempt that is followed by another.
     *
     * @param next when
     * @param error why it failed, in words for a person; no personal data
     */
    public void recordRetry(long outgoingId, Instant next, String error) {
        jdbc.update(
                "update outgoing set attempts = attempts + 1, next_attempt_at = ?, last_error = ?"
                        + " where id = ? and state = 'PENDING'",
                Sql.time(next),
                Texts.storable(error),
                outgoingId);
    }

    /**
     * Records that the last attempt failed: a dead letter.
     *
     * @param error why it failed, in words for a person; no personal data
     */
    public void recordDead(long outgoingId, String error) {
        finish(
                outgoingId,
                OutgoingState.DEAD,
                1,
                Optional.of(error),
                MessageState.DEAD,
                Optional.of(error),
                OutgoingState.PENDING);
    }

    /**
     * Makes a dead letter due again, with all its attempts before it.
     *
     * @return whether it was a dead letter
     */
    public boolean replay(long outgoingId) {
        Instant now = clock.instant();
        Integer replayed = jdbc.queryForObject("""
                with o as (
                  update outgoing set state = 'PENDING', attempts = 0, next_attempt_at = ?, finished_at = null
                  where id = ? and state = 'DEAD'
                  returning message_id, kind
                ), m as (
                  update message set state = 'ACCEPTED', state_at = ?
                  where id in (select message_id from o where kind = 'FORWARD')
                  returning id, state, state_at
                ), s as (
                  insert into message_state (message_id, state, at)
                  select id, state, state_at from m
                )
                select count(*) from o""", Integer.class, Sql.time(now), outgoingId, Sql.time(now));
        return replayed != null && replayed == 1;
    }

    /** What waits for a party in its mailbox, oldest first. */
    public List<OutgoingSummary> mailbox(String receiver, int most) {
        return jdbc.query(
                "select * from outgoing where receiver = ? and state = 'AVAILABLE' order by id limit ?",
                Outbox::summary,
                receiver,
                most);
    }

    /** A message of a party's mailbox, also after it was acknowledged; empty if it is not in this mailbox. */
    public Optional<OutgoingMessage> readFromMailbox(String receiver, long outgoingId) {
        return find(outgoingId)
                .filter(found -> found.receiver().equals(receiver))
                .filter(found -> found.connector().equals(MAILBOX));
    }

    /** The name of the connector that is no connector: the receiver fetches the message itself. */
    public static final String MAILBOX = "mailbox";

    /**
     * Records that a party fetched a message from its mailbox and answers for it now.
     *
     * @return whether it waited there; false if it is unknown or was acknowledged before
     */
    public boolean acknowledge(String receiver, long outgoingId) {
        return readFromMailbox(receiver, outgoingId).isPresent()
                && finish(
                        outgoingId,
                        OutgoingState.DELIVERED,
                        0,
                        Optional.empty(),
                        MessageState.DELIVERED,
                        Optional.empty(),
                        OutgoingState.AVAILABLE);
    }

    /** Dead letters, oldest first. */
    public Page<OutgoingSummary> deadLetters(int offset, int size) {
        Long total = jdbc.queryForObject("select count(*) from outgoing where state = 'DEAD'", Long.class);
        List<OutgoingSummary> found = jdbc.query(
                "select * from outgoing where state = 'DEAD' order by id offset ? limit ?",
                Outbox::summary,
                offset,
                size);
        return new Page<>(found, Objects.requireNonNull(total), offset, size);
    }

    /** An outgoing message with its bytes, without holding it. */
    public Optional<OutgoingMessage> find(long outgoingId) {
        return jdbc.query(WITH_CONTENT + "where o.id = ?", Outbox::withContent, outgoingId).stream()
                .findFirst();
    }

    /** Everything that went out because of a message, oldest first. */
    public List<OutgoingSummary> ofMessage(long messageId) {
        return jdbc.query("select * from outgoing where message_id = ? order by id", Outbox::summary, messageId);
    }

    /**
     * What answered a message: the gateway's answer or Fo01, or else the other party's own answer as it was passed on. A held answer
     * is none.
     */
    public Optional<OutgoingMessage> answerOf(long messageId) {
        return jdbc.query(WITH_CONTENT + """
                                where (o.message_id = ? and o.kind in ('ANSWER', 'ERROR') and o.state <> 'HELD')
                                   or (o.kind = 'FORWARD' and o.message_id in (select id from message where answers = ?))
                                order by o.kind = 'FORWARD', o.id limit 1""", Outbox::withContent, messageId, messageId).stream()
                .findFirst();
    }

    /** The newest report on a message, and the Fo01 beside it where there is one. */
    public List<OutgoingMessage> reportsOf(long messageId) {
        return jdbc.query(
                WITH_CONTENT + "where o.id in (select max(id) from outgoing where message_id = ? and kind = 'REPORT'"
                        + " group by fault_code) order by o.id",
                Outbox::withContent,
                messageId);
    }

    /**
     * The message that the gateway sent on to a party under a reference: the one that the party's Du01 or Fo01 means by
     * its crossRefnummer.
     *
     * @param receiver the party that received it and now answers
     */
    public Optional<Long> messageOfReference(String receiver, UUID referentienummer) {
        return jdbc
                .queryForList(
                        "select message_id from outgoing where referentienummer = ? and receiver = ?",
                        Long.class,
                        referentienummer,
                        receiver)
                .stream()
                .findFirst();
    }

    /** A number for an answer's own identification; never given twice, also not after a rollback. */
    public long nextAnswerNumber() {
        return Objects.requireNonNull(jdbc.queryForObject("select nextval('answer_number')", Long.class));
    }

    private boolean finish(
            long outgoingId,
            OutgoingState state,
            int attempts,
            Optional<String> error,
            MessageState messageState,
            Optional<String> note,
            OutgoingState from) {
        Instant now = clock.instant();
        Integer finished = jdbc.queryForObject(
                FINISH,
                Integer.class,
                state.name(),
                attempts,
                Texts.storable(error),
                Sql.time(now),
                outgoingId,
                new String[] {from.name()},
                messageState.name(),
                Sql.time(now),
                Texts.storable(note));
        return finished != null && finished == 1;
    }

    static OutgoingSummary summary(ResultSet row, int number) throws SQLException {
        return new OutgoingSummary(
                row.getLong("id"),
                row.getLong("message_id"),
                OutgoingKind.valueOf(row.getString("kind")),
                row.getString("sender"),
                row.getString("receiver"),
                Sql.type(row),
                row.getObject("referentienummer", UUID.class),
                Sql.text(row, "cross_reference"),
                Sql.text(row, "fault_code"),
                shape(row),
                OutgoingState.valueOf(row.getString("state")),
                row.getString("connector"),
                Sql.instant(row, "created_at"),
                row.getInt("attempts"),
                Sql.maybeInstant(row, "next_attempt_at"),
                Sql.text(row, "last_error"),
                Sql.maybeInstant(row, "finished_at"));
    }

    private static OutgoingMessage withContent(ResultSet row, int number) throws SQLException {
        return new OutgoingMessage(
                row.getLong("id"),
                row.getLong("message_id"),
                OutgoingKind.valueOf(row.getString("kind")),
                row.getString("sender"),
                row.getString("receiver"),
                Sql.type(row),
                row.getObject("referentienummer", UUID.class),
                Sql.text(row, "cross_reference"),
                Sql.text(row, "fault_code"),
                row.getBytes("bytes"),
                shape(row),
                OutgoingState.valueOf(row.getString("state")),
                row.getString("connector"),
                Sql.instant(row, "created_at"),
                row.getInt("attempts"));
    }

    private static Shape shape(ResultSet row) throws SQLException {
        return new Shape(
                DocumentForm.valueOf(row.getString("form")),
                row.getString("form_release"),
                Sql.text(row, "form_functie"));
    }
}
