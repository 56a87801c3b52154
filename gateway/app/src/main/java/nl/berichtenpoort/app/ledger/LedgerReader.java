package nl.berichtenpoort.app.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.berichtenpoort.app.journal.Page;
import nl.berichtenpoort.engine.contract.ledger.Boeking;
import nl.berichtenpoort.engine.contract.money.Afrekening;
import nl.berichtenpoort.engine.contract.money.Trajectstand.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the ledger. */
@Repository
public class LedgerReader {

    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private final JdbcTemplate jdbc;
    private final Ledger ledger;
    private final Clock clock;

    LedgerReader(JdbcTemplate jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Sums by these groups, in their order; one line of all if there is no group. */
    public List<LedgerTotal> totals(LedgerFilter filter, List<LedgerGroup> groups) {
        ledger.plan();
        return jdbc.query(
                totalsSql(filter, groups),
                (row, number) -> {
                    List<String> groep = new ArrayList<>(groups.size());
                    for (LedgerGroup group : groups) {
                        groep.add(row.getString(group.woord()));
                    }
                    return LedgerTotal.of(row, groep);
                },
                filter.values().toArray());
    }

    /** The statement that gives totals. */
    static String totalsSql(LedgerFilter filter, List<LedgerGroup> groups) {
        String columns = groups.stream()
                .map(group -> group.sql() + " as " + group.woord() + ", ")
                .collect(Collectors.joining());
        String numbers = groups.stream()
                .map(group -> Integer.toString(groups.indexOf(group) + 1))
                .collect(Collectors.joining(", "));
        return "select " + columns + LedgerTotal.SUMS + " from ledger_entry where " + filter.where()
                + (groups.isEmpty() ? "" : " group by " + numbers + " order by " + numbers);
    }

    /** A part of the entries, by month, allocation and message. */
    public Page<Boeking> entries(LedgerFilter filter, int offset, int size) {
        ledger.plan();
        List<Object> values = filter.values();
        long total = count("ledger_entry where " + filter.where(), values);
        values.add(size);
        values.add(offset);
        List<Boeking> items = jdbc.query(
                "select * from ledger_entry where " + filter.where()
                        + " order by maand, aanbieder, gemeente, standard, toewijzing_nummer, message_id, soort, onderdeel"
                        + " limit ? offset ?",
                LedgerStore::boeking,
                values.toArray());
        return new Page<>(items, total, offset, size);
    }

    /**
     * A part of the instalments, by allocation.
     *
     * @param filter months are not filtered: an instalment has none
     */
    public Page<Instalment> instalments(LedgerFilter filter, boolean openOnly, int offset, int size) {
        LedgerFilter timeless = filter.met(Optional.empty());
        String where = timeless.where() + (openOnly ? " and status = 'OPEN'" : "");
        List<Object> values = timeless.values();
        long total = count("ledger_instalment where " + where, values);
        values.add(size);
        values.add(offset);
        List<Instalment> items = jdbc.query(
                "select * from ledger_instalment where " + where
                        + " order by aanbieder, gemeente, standard, toewijzing_nummer, nummer limit ? offset ?",
                (row, number) -> new Instalment(
                        row.getString("standard"),
                        row.getString("gemeente"),
                        row.getString("aanbieder"),
                        row.getLong("toewijzing_nummer"),
                        row.getString("categorie") + " " + row.getString("code"),
                        row.getString("segment"),
                        row.getString("contract"),
                        row.getInt("nummer"),
                        row.getInt("deel"),
                        row.getLong("bedrag"),
                        row.getString("moment").toLowerCase(Locale.ROOT),
                        Status.valueOf(row.getString("status")),
                        row.getBoolean("gemeld")),
                values.toArray());
        return new Page<>(items, total, offset, size);
    }

    private long count(String from, List<Object> values) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from " + from, Long.class, values.toArray()));
    }

    /**
     * Advances that are due by today, and the real costs that were granted over their years.
     *
     * @param filter of months the whole years count: a year is settled as one
     */
    public List<Settlement> settlements(LedgerFilter filter) {
        ledger.plan();
        LedgerFilter yearly = filter.met(filter.maanden().map(LedgerFilter.Maanden::jaren));
        List<Object> values = yearly.values();
        values.add(today());
        return jdbc.query(
                """
                select v.*, coalesce((
                    select sum(e.bedrag) from ledger_entry e
                    where e.contract = v.contract and e.standard = v.standard and e.gemeente = v.gemeente
                      and e.aanbieder = v.aanbieder and e.categorie = v.categorie and e.code = v.code
                      and e.maand >= v.jaar and e.maand < v.jaar + interval '1 year'
                      and e.soort in ('DEBET', 'CREDIT') and e.oordeel = 'TOEGEKEND'), 0)::bigint as kosten
                from (
                  select standard, gemeente, aanbieder, contract, categorie, code, date_trunc('year', maand)::date as jaar,
                      sum(bedrag)::bigint as voorschotten
                  from ledger_entry
                  where {filter} and soort = 'VOORSCHOT' and maand <= ?
                  group by 1, 2, 3, 4, 5, 6, 7) v
                order by jaar, contract, gemeente, categorie, code""".replace("{filter}", yearly.where()),
                (row, number) -> new Settlement(
                        row.getString("standard"),
                        row.getString("gemeente"),
                        row.getString("aanbieder"),
                        row.getString("contract"),
                        row.getString("categorie") + " " + row.getString("code"),
                        row.getObject("jaar", LocalDate.class).getYear(),
                        new Afrekening(row.getLong("voorschotten"), row.getLong("kosten"))),
                values.toArray());
    }

    /** The calendar year of today. */
    public int year() {
        return today().getYear();
    }

    /** Today in the Netherlands: payments by schedule until then are due. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DUTCH_TIME);
    }
}
