package nl.berichtenpoort.app.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.berichtenpoort.app.journal.MessageState;
import nl.berichtenpoort.engine.message.MessageType;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads from the journal what the meters tell. Every query runs on an index. */
class StateLookup {

    private final JdbcTemplate jdbc;

    StateLookup(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a message stands, for counting. */
    record Reached(Optional<MessageType> type, MessageState state, Optional<String> sender) {}

    /** Where a message stands after it was processed. */
    Optional<Reached> ofMessage(long messageId) {
        return first(jdbc.query(
                "select message_type, state, sender from message where id = ? and state <> 'RECEIVED'",
                StateLookup::reached,
                messageId));
    }

    /** Where a message stands after what passes it on reached its end. */
    Optional<Reached> ofFinished(long outgoingId) {
        return first(jdbc.query(
                "select m.message_type, m.state, m.sender from outgoing o join message m on m.id = o.message_id"
                        + " where o.id = ? and o.kind = 'FORWARD' and o.state in ('DELIVERED', 'DEAD')",
                StateLookup::reached,
                outgoingId));
    }

    /** How many outgoing messages are not finished, by state. */
    Map<String, Long> outbox() {
        return jdbc
                .query(
                        "select state, count(*) as number from outgoing"
                                + " where state in ('PENDING', 'AVAILABLE', 'DEAD') group by state",
                        (row, number) -> Map.entry(row.getString("state"), row.getLong("number")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many messages are held: for their own {@code errors}, for a {@code translation}, or by a
     * {@code defect} of ours. */
    Map<String, Long> held() {
        return jdbc
                .query(
                        "select case disposition when 'HELD' then 'errors' when 'UNTRANSLATED' then 'translation'"
                                + " else 'defect' end as reason,"
                                + " count(*) as number from message where state = 'HELD' group by 1",
                        (row, number) -> Map.entry(row.getString("reason"), row.getLong("number")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many messages wait to be processed. */
    long unprocessed() {
        Long number = jdbc.queryForObject("select count(*) from message where state = 'RECEIVED'", Long.class);
        return number == null ? 0 : number;
    }

    private static Optional<Reached> first(List<Reached> found) {
        return found.stream().findFirst();
    }

    private static Reached reached(ResultSet row, int number) throws SQLException {
        return new Reached(
                Optional.ofNullable(row.getString("message_type")).map(MessageType::valueOf),
                MessageState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("sender")));
    }
}
