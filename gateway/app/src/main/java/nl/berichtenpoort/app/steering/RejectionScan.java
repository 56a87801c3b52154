package nl.berichtenpoort.app.steering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.steering.Afkeuring;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Reads the errors that the journal has of messages, by cursor; must be called within a transaction. */
@Repository
class RejectionScan {

    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");
    private static final int ROWS_AT_A_TIME = 5_000;

    /** A municipality has a code of four digits, a provider one of eight; which of them sent it does not matter. */
    private static final String ERRORS = """
            select * from (
              select f.message_id, f.ordinal, f.rule, m.message_type, m.received_at,
                  case when length(m.sender) = 4 then m.sender else m.receiver end as gemeente,
                  case when length(m.sender) = 4 then m.receiver else m.sender end as aanbieder
              from finding f join message m on m.id = f.message_id
              where f.severity = 'ERROR' and m.received_at >= ? and m.received_at < ?
                and m.message_type is not null and m.sender is not null and m.receiver is not null) error
            where gemeente = any (?)
            order by message_id, ordinal""";

    private final JdbcTemplate jdbc;

    RejectionScan(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(jdbc.getDataSource());
        this.jdbc.setFetchSize(ROWS_AT_A_TIME);
    }

    /**
     * Gives the errors in messages from or to these municipalities, those of a message one after the other.
     *
     * @param van first month, in Dutch time
     * @param tot last month
     */
    void afkeuringen(Collection<String> gemeenten, YearMonth van, YearMonth tot, Consumer<Afkeuring> reader) {
        RowCallbackHandler each = row -> afkeuring(row).ifPresent(reader);
        jdbc.query(ERRORS, each, begin(van), begin(tot.plusMonths(1)), gemeenten.toArray(String[]::new));
    }

    private static OffsetDateTime begin(YearMonth maand) {
        return maand.atDay(1).atStartOfDay(DUTCH_TIME).toOffsetDateTime();
    }

    private static Optional<Afkeuring> afkeuring(ResultSet row) throws SQLException {
        Optional<MessageType> type = MessageType.ofFunctie(row.getString("message_type"));
        if (type.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Afkeuring(
                row.getLong("message_id"),
                new Relation(type.get().standard(), row.getString("gemeente"), row.getString("aanbieder")),
                row.getString("message_type"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("rule")));
    }
}
