package nl.berichtenpoort.app.journal;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps what becomes of a message later than its bytes. Works in the transaction of its caller. */
@Repository
public class Artifacts {

    private final JdbcTemplate jdbc;

    public Artifacts(JdbcTemplate jdbc) {
        this.jdbc = Objects.requireNonNull(jdbc);
    }

    /** Keeps an artifact in the place of an earlier one of its kind: a held message is judged again. */
    public void keep(long messageId, ArtifactKind kind, byte[] content) {
        Sql.requireTransaction();
        jdbc.update(
                "insert into artifact (message_id, kind, content, sha256) values (?, ?, ?, ?)"
                        + " on conflict (message_id, kind) do update set content = excluded.content,"
                        + " sha256 = excluded.sha256",
                messageId,
                kind.name(),
                content,
                Sha256.of(content));
    }
}
