package nl.berichtenpoort.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie.Oordeel;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.contract.ProductCode;
import nl.berichtenpoort.engine.contract.ledger.Boeking;
import nl.berichtenpoort.engine.contract.ledger.Boeking.Plaats;
import nl.berichtenpoort.engine.contract.ledger.Termijnboeking;
import nl.berichtenpoort.engine.contract.money.Stap;
import nl.berichtenpoort.engine.message.Standard;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes entries, in the transaction of its caller. Writes only what differs from what is there. */
@Repository
class LedgerStore {

    /** Any number that no other advisory lock of the gateway has. */
    private static final long LOCK = 0x6c65_6467_6572L;

    private static final String OF_ALLOCATIONS =
            " where aanbieder = ? and gemeente = ? and standard = ? and toewijzing_nummer = any (?)";

    private final JdbcTemplate jdbc;

    LedgerStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets messages write beside each other, but not while the ledger is made anew. Until the transaction ends. */
    void lockForMessage() {
        jdbc.query("select pg_advisory_xact_lock_shared(?)", row -> {}, LOCK);
    }

    /** Waits until no message writes, and holds them off. Until the transaction ends. */
    void lockForRebuild() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
    }

    /** Makes these the entries and instalments of these allocations. */
    void replace(Relation relation, Collection<Long> nummers, List<Boeking> boekingen, List<Termijnboeking> termijnen) {
        Object[] keys = {
            relation.aanbieder(), relation.gemeente(), relation.standard().name(), nummers.toArray(Long[]::new)
        };
        change(jdbc.query("select * from ledger_entry" + OF_ALLOCATIONS, LedgerStore::boeking, keys), boekingen);
        jdbc.update("delete from ledger_instalment" + OF_ALLOCATIONS, keys);
        jdbc.batchUpdate("""
                insert into ledger_instalment (standard, gemeente, aanbieder, toewijzing_nummer, nummer, bsn, categorie,
                    code, segment, contract, deel, bedrag, moment, status, gemeld)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", termijnen.stream().map(LedgerStore::values).toList());
    }

    /** Makes these the payments by schedule. */
    void replaceSchedule(List<Boeking> boekingen) {
        change(
                jdbc.query("select * from ledger_entry where soort in ('BETALING', 'VOORSCHOT')", LedgerStore::boeking),
                boekingen);
    }

    private void change(List<Boeking> before, List<Boeking> after) {
        Set<Boeking> gone = new HashSet<>(before);
        after.forEach(gone::remove);
        Set<Boeking> kept = new HashSet<>(before);
        List<Boeking> added =
                after.stream().filter(boeking -> !kept.contains(boeking)).toList();
        jdbc.batchUpdate("""
                delete from ledger_entry where aanbieder = ? and gemeente = ? and standard = ? and toewijzing_nummer = ?
                    and soort = ? and message_id = ? and onderdeel = ?""", gone.stream().map(LedgerStore::key).toList());
        jdbc.batchUpdate("""
                insert into ledger_entry (standard, gemeente, aanbieder, toewijzing_nummer, soort, message_id, onderdeel,
                    bsn, maand, categorie, code, segment, contract, versie, oordeel, bedrag, contract_bedrag, afleiding,
                    mogelijk)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", added.stream().map(LedgerStore::values).toList());
    }

    private static Object[] key(Boeking boeking) {
        return new Object[] {
            boeking.relation().aanbieder(),
            boeking.relation().gemeente(),
            boeking.relation().standard().name(),
            boeking.toewijzingNummer(),
            boeking.soort().name(),
            boeking.messageId(),
            boeking.onderdeel()
        };
    }

    private static Object[] values(Boeking boeking) {
        return new Object[] {
            boeking.relation().standard().name(),
            boeking.relation().gemeente(),
            boeking.relation().aanbieder(),
            boeking.toewijzingNummer(),
            boeking.soort().name(),
            boeking.messageId(),
            boeking.onderdeel(),
            boeking.bsn().map(Bsn::value).orElse(null),
            boeking.maand().atDay(1),
            boeking.plaats().product().categorie(),
            boeking.plaats().product().code(),
            boeking.plaats().segment(),
            boeking.plaats().contract(),
            boeking.plaats().versie(),
            boeking.oordeel().map(Oordeel::name).orElse(null),
            boeking.bedrag(),
            boeking.contractBedrag().orElse(null),
            Stap.geschreven(boeking.afleiding()),
            geschreven(boeking.mogelijk())
        };
    }

    private static Object[] values(Termijnboeking termijn) {
        return new Object[] {
            termijn.relation().standard().name(),
            termijn.relation().gemeente(),
            termijn.relation().aanbieder(),
            termijn.toewijzingNummer(),
            termijn.stand().nummer(),
            termijn.bsn().value(),
            termijn.plaats().product().categorie(),
            termijn.plaats().product().code(),
            termijn.plaats().segment(),
            termijn.plaats().contract(),
            termijn.stand().deel(),
            termijn.stand().cents(),
            termijn.stand().moment().name(),
            termijn.stand().status().name(),
            termijn.stand().gemeld()
        };
    }

    static Boeking boeking(ResultSet row, int number) throws SQLException {
        return new Boeking(
                Boeking.Soort.valueOf(row.getString("soort")),
                row.getLong("message_id"),
                new Relation(
                        Standard.valueOf(row.getString("standard")),
                        row.getString("gemeente"),
                        row.getString("aanbieder")),
                Optional.ofNullable(row.getString("bsn")).map(Bsn::new),
                row.getLong("toewijzing_nummer"),
                row.getString("onderdeel"),
                YearMonth.from(row.getObject("maand", LocalDate.class)),
                new Plaats(
                        new ProductCode(row.getString("categorie"), row.getString("code")),
                        row.getString("segment"),
                        row.getString("contract"),
                        row.getInt("versie")),
                Optional.ofNullable(row.getString("oordeel")).map(Oordeel::valueOf),
                row.getLong("bedrag"),
                Optional.ofNullable(row.getObject("contract_bedrag", Long.class)),
                Stap.gelezen(row.getString("afleiding")),
                gelezen(row.getString("mogelijk")));
    }

    /** Ids of contracts and segments, categories and codes hold neither blanks nor semicolons. */
    private static String geschreven(List<Plaats> mogelijk) {
        return mogelijk.stream()
                .map(plaats -> String.join(
                        " ",
                        plaats.contract(),
                        Integer.toString(plaats.versie()),
                        plaats.segment(),
                        plaats.product().categorie(),
                        plaats.product().code()))
                .collect(Collectors.joining(";"));
    }

    /** What an allocation without a code may be spent on, as the column holds it; null in entries from before it. */
    static List<Plaats> gelezen(String mogelijk) {
        return mogelijk == null || mogelijk.isEmpty()
                ? List.of()
                : Arrays.stream(mogelijk.split(";")).map(LedgerStore::plaats).toList();
    }

    private static Plaats plaats(String written) {
        String[] words = written.split(" ");
        return new Plaats(new ProductCode(words[3], words[4]), words[2], words[0], Integer.parseInt(words[1]));
    }
}
