package nl.berichtenpoort.app.journal;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.report.Disposition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What a person can do about a message that is held. Every method works in the transaction of its caller. */
@Repository
public class HeldMessages {

    private final JdbcTemplate jdbc;
    private final Journal journal;

    public HeldMessages(JdbcTemplate jdbc, Journal journal) {
        this.jdbc = Objects.requireNonNull(jdbc);
        this.journal = Objects.requireNonNull(journal);
    }

    /**
     * Takes back a message that is held for its own errors. It never was a message of the traffic, so its identification
     * becomes free. One that is held by a defect of ours was taken over and cannot be taken back.
     *
     * @return whether it was held for its errors, and so is withdrawn now
     */
    public boolean withdraw(long messageId) {
        Sql.requireTransaction();
        boolean held = journal.hold(messageId).filter(MessageState.HELD::equals).isPresent()
                && Disposition.HELD.name().equals(disposition(messageId).orElse(""));
        if (held) {
            journal.transition(messageId, EnumSet.of(MessageState.HELD), MessageState.WITHDRAWN, Optional.empty());
            journal.releaseIdentification(messageId);
        }
        return held;
    }

    private Optional<String> disposition(long messageId) {
        return jdbc
                .queryForList(
                        "select disposition from message where id = ? and disposition is not null",
                        String.class,
                        messageId)
                .stream()
                .findFirst();
    }
}
