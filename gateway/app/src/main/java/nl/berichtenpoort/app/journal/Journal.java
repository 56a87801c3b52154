package nl.berichtenpoort.app.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.routes.port.Door;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Writes the journal. Every method works in the transaction of its caller and takes one round trip to the database
 * unless it says otherwise; times are those of the injected clock.
 */
@Repository
public class Journal {

    /** Above this number of clients a message locks the whole relation instead of each client. */
    static final int MOST_CLIENT_LOCKS = 64;

    private static final String INSERT = """
            with m as (
              insert into message (door, source, principal, received_at, state, state_at, sender, receiver, message_type,
                  message_release, identification, header_date, referentienummer, cross_reference, envelope_functie,
                  fault_code, duplicate_of, own_form)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              returning id, state, state_at
            ), s as (
              insert into message_state (message_id, state, at, note)
              select id, state, state_at, ?::text from m
            ), a as (
              insert into artifact (message_id, kind, content, sha256)
              select m.id, v.kind, v.content, v.sha256
              from m, (values ('RAW', ?::bytea, ?::bytea), ('PAYLOAD', ?::bytea, ?::bytea)) v (kind, content, sha256)
              where v.content is not null
            )
            select id from m""";

    private static final String OUTCOME = """
            with m as (
              update message set state = ?, state_at = ?, sender = ?, receiver = ?, message_type = ?,
                  message_release = ?, identification = ?, header_date = ?, referentienummer = ?, cross_reference = ?,
                  envelope_functie = ?, fault_code = ?, duplicate_of = ?, answers = ?, verdict = ?, disposition = ?,
                  layers = ?, unchecked = ?, judged_at = ?
              where id = ?
              returning id, state, state_at
            ), s as (
              insert into message_state (message_id, state, at, note)
              select id, state, state_at, ?::text from m
            )
            select count(*) from m""";

    private static final String TRANSITION = """
            with m as (
              update message set state = ?, state_at = ? where id = ? and state = any (?)
              returning id, state, state_at
            ), s as (
              insert into message_state (message_id, state, at, note)
              select id, state, state_at, ?::text from m
            )
            select count(*) from m""";

    private static final String FINDING = """
            insert into finding (message_id, ordinal, rule, layer, severity, return_code, line, col, path, message_key,
                arguments)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public Journal(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Stores a message with its bytes and its first state.
     *
     * @return the journal's number of the message
     */
    public long insert(NewMessage message) {
        MessageIdentity identity = message.identity();
        byte[] payload = message.payload().orElse(null);
        Long id = jdbc.queryForObject(
                INSERT,
                Long.class,
                message.door().name(),
                Texts.storable(message.source()),
                Texts.storable(message.principal()),
                Sql.time(clock.instant()),
                message.state().name(),
                Sql.time(clock.instant()),
                Texts.storable(identity.sender()),
                Texts.storable(identity.receiver()),
                Sql.type(identity.type()),
                Texts.storable(identity.release()),
                Texts.storable(identity.identification()),
                identity.headerDate().orElse(null),
                Texts.storable(identity.referentienummer()),
                Texts.storable(identity.crossReference()),
                Texts.storable(identity.functie()),
                Texts.storable(message.faultCode()),
                message.duplicateOf().orElse(null),
                message.ownForm(),
                Texts.storable(message.note()),
                message.raw(),
                Sha256.of(message.raw()),
                payload,
                payload == null ? null : Sha256.of(payload));
        return Objects.requireNonNull(id);
    }

    /**
     * Claims an envelope's reference for a message. Waits while another transaction claims the same one.
     *
     * @param payload the content that a repetition has to equal
     */
    public Claim claimReference(String sender, String referentienummer, long messageId, byte[] payload) {
        return claim(
                "insert into used_reference (sender, referentienummer, message_id, payload_sha256)"
                        + " values (?, ?, ?, ?) on conflict do nothing",
                "select message_id, payload_sha256 from used_reference where sender = ? and referentienummer = ?",
                new Object[] {Texts.storable(sender), Texts.storable(referentienummer)},
                messageId,
                payload);
    }

    /**
     * Claims a sender's identification within a message type (TR056) for a message. Waits while another transaction
     * claims the same one.
     *
     * @param payload the content that a repetition has to equal
     */
    public Claim claimIdentification(
            String sender, MessageType type, String identification, long messageId, byte[] payload) {
        return claim(
                "insert into used_identification (sender, message_type, identification, message_id, payload_sha256)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing",
                "select message_id, payload_sha256 from used_identification"
                        + " where sender = ? and message_type = ? and identification = ?",
                new Object[] {Texts.storable(sender), type.name(), Texts.storable(identification)},
                messageId,
                payload);
    }

    /** Gives back the identification that a message claimed, because it never became a message of the traffic. */
    public void releaseIdentification(long messageId) {
        jdbc.update("delete from used_identification where message_id = ?", messageId);
    }

    private Claim claim(String insert, String owner, Object[] key, long messageId, byte[] payload) {
        Sql.requireTransaction();
        byte[] sha256 = Sha256.of(payload);
        Object[] row = Arrays.copyOf(key, key.length + 2);
        row[key.length] = messageId;
        row[key.length + 1] = sha256;
        if (jdbc.update(insert, row) == 1) {
            return new Claim.Owned();
        }
        return Objects.requireNonNull(jdbc.queryForObject(
                owner,
                (found, number) -> found.getLong("message_id") == messageId
                        ? new Claim.Owned()
                        : new Claim.TakenBy(
                                found.getLong("message_id"), Arrays.equals(sha256, found.getBytes("payload_sha256"))),
                key));
    }

    /**
     * Records what judging a message came to: its state, report and header data. The findings that the message had are
     * replaced, so that a held message can be judged again. Two round trips, and one more if there are findings.
     *
     * @throws IllegalArgumentException if there is no such message
     */
    public void recordOutcome(long messageId, Outcome outcome) {
        MessageIdentity identity = outcome.identity();
        Report report = outcome.report();
        Integer changed = jdbc.queryForObject(
                OUTCOME,
                Integer.class,
                outcome.state().name(),
                Sql.time(clock.instant()),
                Texts.storable(identity.sender()),
                Texts.storable(identity.receiver()),
                Sql.type(identity.type()),
                Texts.storable(identity.release()),
                Texts.storable(identity.identification()),
                identity.headerDate().orElse(null),
                Texts.storable(identity.referentienummer()),
                Texts.storable(identity.crossReference()),
                Texts.storable(identity.functie()),
                Texts.storable(outcome.faultCode()),
                outcome.duplicateOf().orElse(null),
                outcome.answers().orElse(null),
                report.verdict().name(),
                report.disposition().name(),
                ReportColumns.ofLayers(report.layers()),
                ReportColumns.ofUnchecked(report.unchecked()),
                Sql.time(clock.instant()),
                messageId,
                Texts.storable(outcome.note()));
        if (changed == null || changed == 0) {
            throw new IllegalArgumentException("No message " + messageId);
        }
        jdbc.update("delete from finding where message_id = ?", messageId);
        addFindings(messageId, report.findings());
    }

    /** Records findings of a message, such as those for which intake refuses it. The message must have none yet. */
    public void addFindings(long messageId, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(FINDING, new BatchPreparedStatementSetter() {
            @Override
            public void setValues(java.sql.PreparedStatement row, int ordinal) throws SQLException {
                Finding finding = findings.get(ordinal);
                row.setLong(1, messageId);
                row.setInt(2, ordinal);
                row.setString(3, finding.rule());
                row.setString(4, finding.layer().name());
                row.setString(5, finding.severity().name());
                row.setString(6, finding.returnCode().orElse(null));
                row.setInt(7, finding.position().line());
                row.setInt(8, finding.position().column());
                row.setString(
                        9, finding.position().path().map(Texts::withoutNul).orElse(null));
                row.setString(10, finding.messageKey());
                row.setArray(
                        11,
                        row.getConnection()
                                .createArrayOf(
                                        "text",
                                        finding.arguments().stream()
                                                .map(Texts::withoutNul)
                                                .toArray()));
            }

            @Override
            public int getBatchSize() {
                return findings.size();
            }
        });
    }

    /**
     * Moves a message to another state if it is in one of the given states.
     *
     * @return whether it was, and so has moved
     */
    public boolean transition(long messageId, Set<MessageState> from, MessageState to, Optional<String> note) {
        Integer changed = jdbc.queryForObject(
                TRANSITION,
                Integer.class,
                to.name(),
                Sql.time(clock.instant()),
                messageId,
                from.stream().map(MessageState::name).toArray(String[]::new),
                Texts.storable(note));
        return changed != null && changed == 1;
    }

    /** Moves a message to another state, whichever it is in. */
    public boolean transition(long messageId, MessageState to, Optional<String> note) {
        return transition(messageId, EnumSet.allOf(MessageState.class), to, note);
    }

    /**
     * Notes at intake which earlier message a message repeats. Its state stays as it is: sending the first answer again
     * is work for the processing.
     *
     * @param original the first message with this reference
     */
    public void noteRepetition(long messageId, long original) {
        jdbc.update("update message set duplicate_of = ? where id = ?", original, messageId);
    }

    /**
     * Marks a message that intake found to repeat an earlier one.
     *
     * @param original the first message of this content
     */
    public void markDuplicate(long messageId, long original, Optional<String> note) {
        jdbc.update("update message set duplicate_of = ? where id = ?", original, messageId);
        transition(messageId, MessageState.DUPLICATE, note);
    }

    /** Marks a message as refused at the door, with its code and its findings. */
    public void markRefused(long messageId, String faultCode, List<Finding> findings, Optional<String> note) {
        jdbc.update("update message set fault_code = ? where id = ?", Texts.storable(faultCode), messageId);
        transition(messageId, MessageState.REFUSED, note);
        addFindings(messageId, findings);
    }

    /**
     * Holds a message until the transaction ends; waits while another transaction holds it.
     *
     * @return the state that the message has then; empty if there is no such message
     */
    public Optional<MessageState> hold(long messageId) {
        Sql.requireTransaction();
        return jdbc.queryForList("select state from message where id = ? for update", String.class, messageId).stream()
                .findFirst()
                .map(MessageState::valueOf);
    }

    /**
     * Reads a message and holds it until the transaction ends; waits while another transaction holds it. The caller
     * looks at the state: a redelivery finds the work done.
     */
    public Optional<StoredMessage> lockForProcessing(long messageId) {
        Sql.requireTransaction();
        return read("""
                select m.*, coalesce(p.content, r.content) as payload
                from message m
                join artifact r on r.message_id = m.id and r.kind = 'RAW'
                left join artifact p on p.message_id = m.id and p.kind = 'PAYLOAD'
                where m.id = ?
                for update of m""", messageId);
    }

    /** Reads a message with its bytes, without holding it. */
    public Optional<StoredMessage> find(long messageId) {
        return read("""
                select m.*, coalesce(p.content, r.content) as payload
                from message m
                join artifact r on r.message_id = m.id and r.kind = 'RAW'
                left join artifact p on p.message_id = m.id and p.kind = 'PAYLOAD'
                where m.id = ?""", messageId);
    }

    private Optional<StoredMessage> read(String sql, long messageId) {
        return jdbc.query(sql, Journal::stored, messageId).stream().findFirst();
    }

    /**
     * Makes messages of one client in one relation wait for each other until this transaction ends. A message with
     * more than {@value #MOST_CLIENT_LOCKS} clients waits for, and holds up, all messages of the relation: the
     * database's lock table is finite.
     *
     * @param relation key of law, municipality and provider
     * @param clients keys of the clients that the message is about; only their hash is used
     */
    public void lockClients(String relation, Collection<String> clients) {
        Sql.requireTransaction();
        if (clients.isEmpty()) {
            return;
        }
        List<String> distinct = clients.stream().distinct().collect(Collectors.toList());
        if (distinct.size() > MOST_CLIENT_LOCKS) {
            jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, relation);
            return;
        }
        // In the order of the keys, so that two messages about the same clients never wait for each other in a circle.
        String[] keys = distinct.stream().map(client -> relation + "/" + client).toArray(String[]::new);
        jdbc.query("""
                select pg_advisory_xact_lock_shared(hashtextextended(?, 0)), (
                  select count(pg_advisory_xact_lock(k)) from (
                    select distinct hashtextextended(key, 0) as k from unnest(?::text[]) key order by k offset 0) keys)""", row -> {}, relation, keys);
    }

    /** The message that owns an identification: the one that an answer means by it. */
    public Optional<Long> ownerOfIdentification(String sender, MessageType type, String identification) {
        return jdbc
                .queryForList(
                        "select message_id from used_identification"
                                + " where sender = ? and message_type = ? and identification = ?",
                        Long.class,
                        Texts.storable(sender),
                        type.name(),
                        Texts.storable(identification))
                .stream()
                .findFirst();
    }

    /** The sender's own identification of a message, if it is known. */
    public Optional<String> identification(long messageId) {
        return jdbc
                .queryForList(
                        "select identification from message where id = ? and identification is not null",
                        String.class,
                        messageId)
                .stream()
                .findFirst();
    }

    /** The message that owns a sender's reference. */
    public Optional<Long> ownerOfReference(String sender, String referentienummer) {
        return jdbc
                .queryForList(
                        "select message_id from used_reference where sender = ? and referentienummer = ?",
                        Long.class,
                        Texts.storable(sender),
                        Texts.storable(referentienummer))
                .stream()
                .findFirst();
    }

    /** The message that answers this one, if a party's own answer came in. */
    public Optional<Long> answerTo(long messageId) {
        return jdbc.queryForList("select id from message where answers = ?", Long.class, messageId).stream()
                .findFirst();
    }

    private static StoredMessage stored(ResultSet row, int number) throws SQLException {
        Instant receivedAt = Sql.instant(row, "received_at");
        return new StoredMessage(
                row.getLong("id"),
                Door.valueOf(row.getString("door")),
                receivedAt,
                MessageState.valueOf(row.getString("state")),
                Sql.identity(row),
                Sql.number(row, "duplicate_of"),
                row.getBoolean("own_form"),
                row.getBytes("payload"));
    }
}
