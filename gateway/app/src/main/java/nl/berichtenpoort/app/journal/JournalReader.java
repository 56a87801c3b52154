package nl.berichtenpoort.app.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.report.Severity;
import nl.berichtenpoort.engine.report.Verdict;
import nl.berichtenpoort.routes.port.Door;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the journal for people: lists, one message with all that is known of it, and its bytes. Changes nothing. */
@Repository
public class JournalReader {

    /** How many messages of a conversation are shown. */
    static final int MOST_IN_CONVERSATION = 200;

    private final JdbcTemplate jdbc;
    private final Outbox outbox;

    public JournalReader(JdbcTemplate jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** The messages that a query asks for, newest first. */
    public Page<MessageSummary> find(MessageQuery query) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        restrict(conditions, values, "message_type = ?", query.type().map(MessageType::name));
        restrict(conditions, values, "sender = ?", query.sender());
        restrict(conditions, values, "receiver = ?", query.receiver());
        restrict(conditions, values, "state = ?", query.state().map(MessageState::name));
        restrict(conditions, values, "received_at >= ?", query.from().map(Sql::time));
        restrict(conditions, values, "received_at < ?", query.to().map(Sql::time));
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        Long total = jdbc.queryForObject("select count(*) from message" + where, Long.class, values.toArray());
        values.add(query.offset());
        values.add(query.size());
        List<MessageSummary> found = jdbc.query(
                "select * from message" + where + " order by received_at desc, id desc offset ? limit ?",
                JournalReader::summary,
                values.toArray());
        return new Page<>(found, Objects.requireNonNull(total), query.offset(), query.size());
    }

    private static void restrict(
            List<String> conditions, List<Object> values, String condition, Optional<? extends Object> value) {
        value.ifPresent(present -> {
            conditions.add(condition);
            values.add(present);
        });
    }

    /** A message with all that is known of it but its bytes. */
    public Optional<MessageDetail> detail(long messageId) {
        return jdbc
                .query(
                        "select * from message where id = ?",
                        (row, number) -> new Judged(
                                summary(row, number),
                                Sql.maybeInstant(row, "judged_at"),
                                Sql.text(row, "layers"),
                                Sql.text(row, "unchecked")),
                        messageId)
                .stream()
                .findFirst()
                .map(judged -> new MessageDetail(
                        judged.summary(),
                        states(messageId),
                        judged.at(),
                        judged.layers().map(ReportColumns::layers).orElse(List.of()),
                        findings(messageId),
                        judged.unchecked().map(ReportColumns::unchecked).orElse(List.of()),
                        outbox.ofMessage(messageId),
                        conversation(messageId)));
    }

    /** What a message's own row tells. */
    private record Judged(
            MessageSummary summary, Optional<Instant> at, Optional<String> layers, Optional<String> unchecked) {}

    /** The findings of a message, in the order of its report. */
    public List<Finding> findings(long messageId) {
        return jdbc.query(
                "select * from finding where message_id = ? order by ordinal", JournalReader::finding, messageId);
    }

    /** Bytes of a message. */
    public Optional<byte[]> artifact(long messageId, ArtifactKind kind) {
        return jdbc
                .query(
                        "select content from artifact where message_id = ? and kind = ?",
                        (row, number) -> row.getBytes("content"),
                        messageId,
                        kind.name())
                .stream()
                .findFirst();
    }

    /**
     * The messages that belong with this one, itself among them, oldest first: what it answers or repeats, what answers
     * or repeats it, and what hangs together with those in the same way; at most {@value #MOST_IN_CONVERSATION}.
     */
    public List<MessageSummary> conversation(long messageId) {
        return jdbc.query("""
                with recursive linked (id) as (
                  select ?::bigint
                  union
                  select neighbour.id
                  from linked
                  cross join lateral (
                    select m.answers from message m where m.id = linked.id and m.answers is not null
                    union all
                    select m.duplicate_of from message m where m.id = linked.id and m.duplicate_of is not null
                    union all
                    select m.id from message m where m.answers = linked.id
                    union all
                    select m.id from message m where m.duplicate_of = linked.id
                  ) neighbour (id)
                )
                select * from message
                where id in (select id from linked limit ?)
                order by received_at, id""", JournalReader::summary, messageId, MOST_IN_CONVERSATION);
    }

    private List<MessageDetail.StateChange> states(long messageId) {
        return jdbc.query(
                "select state, at, note from message_state where message_id = ? order by id",
                (row, number) -> new MessageDetail.StateChange(
                        MessageState.valueOf(row.getString("state")), Sql.instant(row, "at"), Sql.text(row, "note")),
                messageId);
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        return new Finding(
                row.getString("rule"),
                Layer.valueOf(row.getString("layer")),
                Severity.valueOf(row.getString("severity")),
                Sql.text(row, "return_code"),
                new Position(row.getInt("line"), row.getInt("col"), Sql.text(row, "path")),
                row.getString("message_key"),
                List.of((String[]) row.getArray("arguments").getArray()));
    }

    private static MessageSummary summary(ResultSet row, int number) throws SQLException {
        return new MessageSummary(
                row.getLong("id"),
                Door.valueOf(row.getString("door")),
                row.getString("source"),
                Sql.instant(row, "received_at"),
                MessageState.valueOf(row.getString("state")),
                Sql.instant(row, "state_at"),
                Sql.identity(row),
                Sql.text(row, "fault_code"),
                Sql.text(row, "verdict").map(Verdict::valueOf),
                Sql.text(row, "disposition").map(Disposition::valueOf),
                Sql.number(row, "duplicate_of"),
                Sql.number(row, "answers"));
    }
}
