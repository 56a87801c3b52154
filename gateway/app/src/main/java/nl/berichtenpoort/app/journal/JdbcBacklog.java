package nl.berichtenpoort.app.journal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.berichtenpoort.routes.port.Backlog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The work that waits in the journal and the outbox. */
@Repository
public class JdbcBacklog implements Backlog {

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Duration patience;

    /**
     * @param patience how long a message may wait for the broker to bring it before the backlog offers it; a signal
     *     that is merely on its way is not lost
     */
    public JdbcBacklog(
            JdbcTemplate jdbc, Clock clock, @Value("${berichtenpoort.backlog.patience:30s}") Duration patience) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public List<Long> unprocessedMessages(int most) {
        return jdbc.queryForList(
                "select id from message where state = 'RECEIVED' and state_at <= ? order by id limit ?",
                Long.class,
                Sql.time(clock.instant().minus(patience)),
                most);
    }

    @Override
    public List<Long> dueDeliveries(int most) {
        return jdbc.queryForList(
                "select id from outgoing where state = 'PENDING' and next_attempt_at <= ?"
                        + " order by next_attempt_at, id limit ?",
                Long.class,
                Sql.time(clock.instant()),
                most);
    }
}
