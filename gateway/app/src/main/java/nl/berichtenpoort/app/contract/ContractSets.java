package nl.berichtenpoort.app.contract;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.contract.file.ContractFile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps every set of contracts that came into force, each content once, and when it did. */
@Repository
public class ContractSets {

    /** Any number that no other advisory lock of the gateway has. */
    private static final long LOCK = 0x636f_6e74_7261_6374L;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public ContractSets(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Records that a set came into force now. If it is the one that came into force last, after a restart or by another
     * node of the gateway, nothing is recorded.
     */
    RecordedSet record(List<ContractFile> files, String sha256) {
        return Objects.requireNonNull(transaction.execute(status -> {
            // Nodes that read the same folder come here at the same time.
            jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
            OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
            byte[] hash = HexFormat.of().parseHex(sha256);
            long id = idOf(hash).orElseGet(() -> insert(files, hash, now));
            if (last().filter(known -> known == id).isEmpty()) {
                jdbc.update("insert into contract_set_in_force (set_id, since) values (?, ?)", id, now);
            }
            return find(id).orElseThrow();
        }));
    }

    private Optional<Long> idOf(byte[] hash) {
        return jdbc.queryForList("select id from contract_set where sha256 = ?", Long.class, (Object) hash).stream()
                .findFirst();
    }

    private long insert(List<ContractFile> files, byte[] hash, OffsetDateTime now) {
        Long id = Objects.requireNonNull(jdbc.queryForObject(
                "insert into contract_set (sha256, recorded_at) values (?, ?) returning id", Long.class, hash, now));
        jdbc.batchUpdate(
                "insert into contract_set_file (set_id, name, content) values (?, ?, ?)",
                files.stream()
                        .map(file -> new Object[] {id, file.name(), file.bytes()})
                        .toList());
        return id;
    }

    /** The number of the set that came into force last. */
    Optional<Long> last() {
        return jdbc
                .queryForList("select set_id from contract_set_in_force order by id desc limit 1", Long.class)
                .stream()
                .findFirst();
    }

    /** The files of a set, in order of their names; none if there is no such set. */
    public List<ContractFile> files(long id) {
        return jdbc.query(
                "select name, content from contract_set_file where set_id = ? order by name collate \"C\"",
                (row, number) -> new ContractFile(row.getString("name"), row.getBytes("content")),
                id);
    }

    /** A set by its number. */
    public Optional<RecordedSet> find(long id) {
        return jdbc
                .query(
                        "select id, sha256 from contract_set where id = ?",
                        (row, number) -> new RecordedSet(
                                id, HexFormat.of().formatHex(row.getBytes("sha256")), names(id), since(id)),
                        id)
                .stream()
                .findFirst();
    }

    /** All sets, the one that came into force last first. */
    public List<RecordedSet> all() {
        return jdbc
                .queryForList(
                        "select set_id from contract_set_in_force group by set_id order by max(id) desc", Long.class)
                .stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    private List<String> names(long id) {
        return jdbc.queryForList(
                "select name from contract_set_file where set_id = ? order by name collate \"C\"", String.class, id);
    }

    private List<Instant> since(long id) {
        return jdbc.query(
                "select since from contract_set_in_force where set_id = ? order by id",
                (row, number) -> row.getObject("since", OffsetDateTime.class).toInstant(),
                id);
    }
}
