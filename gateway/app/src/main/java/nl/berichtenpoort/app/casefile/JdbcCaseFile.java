package nl.berichtenpoort.app.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.CaseFile;
import nl.berichtenpoort.engine.casefile.Declaratie;
import nl.berichtenpoort.engine.casefile.Periode;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.StartProduct;
import nl.berichtenpoort.engine.casefile.StopProduct;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.casefile.Verzoek;
import nl.berichtenpoort.engine.casefile.VerzoekAntwoord;
import nl.berichtenpoort.engine.message.Standard;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** Reads the case file from the database: one statement a question, however many keys. */
@Repository
public class JdbcCaseFile implements CaseFile {

    private static final String IN_RELATION = " standard = ? and gemeente = ? and aanbieder = ? ";

    /** The newest version of each allocation (IV013), among all versions of those that a condition selects. */
    private static final String NEWEST_TOEWIJZING = """
            select * from (
              select distinct on (standard, gemeente, aanbieder, toewijzing_nummer) *
              from case_toewijzing
              where {condition}
              order by standard, gemeente, aanbieder, toewijzing_nummer,
                  toewijzingsdatum desc, toewijzingstijd desc, message_id desc, ordinal desc
            ) newest
            """;

    private static final String VERZOEK = """
            select v.*, p.soort as product_soort, p.toewijzing_nummer, p.beschikking_nummer, p.categorie, p.code,
                p.ingangsdatum, p.einddatum, p.volume, p.eenheid, p.frequentie, p.budget, p.type_verwijzer
            from case_verzoek v
            left join case_gevraagd_product p on p.message_id = v.message_id and p.ordinal = v.ordinal
            where {condition}
            order by v.message_id, v.ordinal, p.part""";

    /** What was delivered and not removed by a later message with the same logical key (IV008). */
    private static final String LEVERING = """
            select l.* from case_levering l
            where l.soort = ? and l.standard = ? and l.gemeente = ? and l.aanbieder = ? and l.bsn = any (?)
              and l.status_aanlevering <> '3'
              and not exists (
                select 1 from case_levering r
                where r.soort = l.soort and r.standard = l.standard and r.gemeente = l.gemeente
                  and r.aanbieder = l.aanbieder and r.bsn = l.bsn
                  and r.toewijzing_nummer is not distinct from l.toewijzing_nummer
                  and r.categorie is not distinct from l.categorie and r.code is not distinct from l.code
                  and r.begindatum = l.begindatum and r.einddatum is not distinct from l.einddatum
                  and (r.reden_beeindiging = '20') is not distinct from (l.reden_beeindiging = '20')
                  and r.status_aanlevering = '3' and r.message_id >= l.message_id)
            order by l.message_id, l.ordinal""";

    /** Invoice lines with what the newest answer to their invoice says (IV087). */
    private static final String PRESTATIE = """
            select p.*, case
                when a.message_id is null then 'INGEDIEND'
                when a.geheel_afgewezen or exists (
                  select 1 from case_afgewezen_prestatie x
                  where x.message_id = a.message_id and x.ordinal = a.ordinal
                    and x.referentie_nummer = p.referentie_nummer) then 'AFGEWEZEN'
                else 'TOEGEKEND' end as oordeel
            from case_prestatie p
            left join case_declaratie d on d.message_id = p.message_id
            left join lateral (
              select a.message_id, a.ordinal, a.geheel_afgewezen from case_declaratie_antwoord a
              where a.aanbieder = d.aanbieder and a.gemeente = d.gemeente and a.standard = d.standard
                and a.identificatie = d.identificatie
              order by a.message_id desc, a.ordinal desc limit 1) a on true
            where {condition}
            """;

    private static final String PRESTATIE_IN_ORDER = PRESTATIE + "order by p.message_id, p.ordinal";

    private static final String ON_TOEWIJZING =
            "p.standard = ? and p.gemeente = ? and p.aanbieder = ? and p.toewijzing_nummer = any (?)";

    private static final int ROWS_AT_A_TIME = 5_000;

    private final JdbcTemplate jdbc;
    /** Within a transaction it gets large results by cursor, not as a whole. */
    private final JdbcTemplate streaming;

    public JdbcCaseFile(JdbcTemplate jdbc) {
        DataSource database = Objects.requireNonNull(jdbc.getDataSource());
        this.jdbc = new PlannedEachTimeJdbc(database);
        this.streaming = new PlannedEachTimeJdbc(database);
        this.streaming.setFetchSize(ROWS_AT_A_TIME);
    }

    @Override
    public List<Recorded<Toewijzing>> toewijzingen(Relation relation, Collection<Long> nummers) {
        return newest(IN_RELATION + "and toewijzing_nummer = any (?)", relation, numbers(nummers));
    }

    @Override
    public List<Recorded<Toewijzing>> versies(Relation relation, Collection<Long> nummers) {
        return inRelation(
                "select * from case_toewijzing where" + IN_RELATION
                        + "and toewijzing_nummer = any (?) order by message_id, ordinal",
                CaseFileRows::toewijzing,
                relation,
                numbers(nummers));
    }

    @Override
    public List<Recorded<Toewijzing>> toewijzingenVan(Relation relation, Collection<Bsn> clienten) {
        // All versions of the numbers that these clients had, and then those whose newest version is theirs.
        String[] wanted = clients(clienten);
        return query(
                where(
                                NEWEST_TOEWIJZING,
                                IN_RELATION
                                        + "and toewijzing_nummer in (select toewijzing_nummer from case_toewijzing where"
                                        + IN_RELATION + "and bsn = any (?))")
                        + "where bsn = any (?) order by message_id, toewijzing_nummer",
                CaseFileRows::toewijzing,
                relation.standard().name(),
                relation.gemeente(),
                relation.aanbieder(),
                relation.standard().name(),
                relation.gemeente(),
                relation.aanbieder(),
                wanted,
                wanted);
    }

    @Override
    public List<Recorded<Toewijzing>> toewijzingenInGemeente(
            Standard standard, String gemeente, Collection<Long> nummers) {
        return query(
                where(NEWEST_TOEWIJZING, "standard = ? and gemeente = ? and toewijzing_nummer = any (?)")
                        + "order by message_id, toewijzing_nummer",
                CaseFileRows::toewijzing,
                standard.name(),
                gemeente,
                numbers(nummers));
    }

    @Override
    public List<Recorded<Toewijzing>> toewijzingenVanClient(Standard standard, Collection<Bsn> clienten) {
        String[] wanted = clients(clienten);
        return query(
                where(
                                NEWEST_TOEWIJZING,
                                "(standard, gemeente, aanbieder, toewijzing_nummer) in ("
                                        + "select standard, gemeente, aanbieder, toewijzing_nummer from case_toewijzing "
                                        + "where standard = ? and bsn = any (?))")
                        + "where bsn = any (?) order by message_id, toewijzing_nummer",
                CaseFileRows::toewijzing,
                standard.name(),
                wanted,
                wanted);
    }

    @Override
    public List<Recorded<Toewijzing>> toewijzingenOpVerzoek(Relation relation, Collection<String> referenties) {
        return inRelation(
                "select * from case_toewijzing where" + IN_RELATION
                        + "and referentie_aanbieder = any (?) order by message_id, ordinal",
                CaseFileRows::toewijzing,
                relation,
                texts(referenties));
    }

    private List<Recorded<Toewijzing>> newest(String condition, Relation relation, Object keys) {
        return inRelation(
                where(NEWEST_TOEWIJZING, condition) + "order by message_id, toewijzing_nummer",
                CaseFileRows::toewijzing,
                relation,
                keys);
    }

    @Override
    public List<Recorded<Verzoek>> verzoeken(Standard standard, String aanbieder, Collection<String> referenties) {
        return requests(
                "v.standard = ? and v.aanbieder = ? and v.referentie_aanbieder = any (?)",
                standard.name(),
                aanbieder,
                texts(referenties));
    }

    @Override
    public List<Recorded<Verzoek>> verzoekenVan(Relation relation, Collection<Bsn> clienten) {
        return requests(
                "v.standard = ? and v.gemeente = ? and v.aanbieder = ? and v.bsn = any (?)",
                relation.standard().name(),
                relation.gemeente(),
                relation.aanbieder(),
                clients(clienten));
    }

    private List<Recorded<Verzoek>> requests(String condition, Object... values) {
        record Place(long messageId, int ordinal) {}
        Map<Place, Recorded<Verzoek>> requests = new LinkedHashMap<>();
        Map<Place, List<Verzoek.GevraagdProduct>> products = new LinkedHashMap<>();
        jdbc.query(
                where(VERZOEK, condition),
                row -> {
                    Place place = new Place(row.getLong("message_id"), row.getInt("ordinal"));
                    if (!requests.containsKey(place)) {
                        requests.put(place, CaseFileRows.verzoek(row, List.of()));
                        products.put(place, new ArrayList<>());
                    }
                    CaseFileRows.gevraagd(row).ifPresent(products.get(place)::add);
                },
                values);
        List<Recorded<Verzoek>> whole = new ArrayList<>();
        requests.forEach((place, found) -> {
            Verzoek verzoek = found.value();
            whole.add(new Recorded<>(
                    found.messageId(),
                    new Verzoek(
                            verzoek.relation(),
                            verzoek.bsn(),
                            verzoek.soort(),
                            verzoek.referentieAanbieder(),
                            verzoek.redenVerzoek(),
                            products.get(place))));
        });
        return whole;
    }

    @Override
    public List<Recorded<VerzoekAntwoord>> antwoorden(Relation relation, Collection<String> referenties) {
        return inRelation(
                "select * from case_verzoek_antwoord where" + IN_RELATION
                        + "and referentie_aanbieder = any (?) order by message_id, ordinal",
                CaseFileRows::antwoord,
                relation,
                texts(referenties));
    }

    @Override
    public List<Recorded<StartProduct>> starts(Relation relation, Collection<Bsn> clienten) {
        return deliveries("START", CaseFileRows::start, relation, clienten);
    }

    @Override
    public List<Recorded<StopProduct>> stops(Relation relation, Collection<Bsn> clienten) {
        return deliveries("STOP", CaseFileRows::stop, relation, clienten);
    }

    private <T> List<T> deliveries(String soort, RowMapper<T> mapper, Relation relation, Collection<Bsn> clienten) {
        return query(
                LEVERING,
                mapper,
                soort,
                relation.standard().name(),
                relation.gemeente(),
                relation.aanbieder(),
                clients(clienten));
    }

    @Override
    public Set<Bsn> bekende(Relation relation, Collection<Bsn> clienten) {
        List<Object> values = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (String table : List.of("case_toewijzing", "case_verzoek", "case_levering")) {
            parts.add("select bsn from " + table + " where" + IN_RELATION + "and bsn = any (?)");
            values.add(relation.standard().name());
            values.add(relation.gemeente());
            values.add(relation.aanbieder());
            values.add(clients(clienten));
        }
        return new HashSet<>(
                query(String.join(" union ", parts), (row, number) -> new Bsn(row.getString("bsn")), values.toArray()));
    }

    @Override
    public List<Recorded<Declaratie>> declaraties(Standard standard, String aanbieder, Collection<String> nummers) {
        return query(
                "select * from case_declaratie where standard = ? and aanbieder = ? and declaratie_nummer = any (?)"
                        + " order by message_id, ordinal",
                CaseFileRows::declaratie,
                standard.name(),
                aanbieder,
                texts(nummers));
    }

    @Override
    public List<Recorded<Declaratie>> declaratiesMet(Relation relation, Collection<String> identificaties) {
        return inRelation(
                "select * from case_declaratie where" + IN_RELATION
                        + "and identificatie = any (?) order by message_id, ordinal",
                CaseFileRows::declaratie,
                relation,
                texts(identificaties));
    }

    @Override
    public Optional<Periode> laatstePeriode(Relation relation, LocalDate dagtekening) {
        return query(
                        "select begindatum, einddatum from case_declaratie where" + IN_RELATION
                                + "and dagtekening <= ? order by begindatum desc, einddatum desc limit 1",
                        (row, number) -> CaseFileRows.periode(row),
                        relation.standard().name(),
                        relation.gemeente(),
                        relation.aanbieder(),
                        JdbcCaseFileStore.storable(dagtekening))
                .stream()
                .findFirst();
    }

    @Override
    public List<Recorded<BeoordeeldePrestatie>> prestaties(
            Standard standard, String aanbieder, Collection<String> referentieNummers) {
        return query(
                where(PRESTATIE_IN_ORDER, "p.standard = ? and p.aanbieder = ? and p.referentie_nummer = any (?)"),
                CaseFileRows::prestatie,
                standard.name(),
                aanbieder,
                texts(referentieNummers));
    }

    @Override
    public List<Recorded<BeoordeeldePrestatie>> creditregelsOp(
            Standard standard, String aanbieder, Collection<String> referentieNummers) {
        return query(
                where(
                        PRESTATIE_IN_ORDER,
                        "p.credit and p.standard = ? and p.aanbieder = ? and p.vorig_referentie_nummer = any (?)"),
                CaseFileRows::prestatie,
                standard.name(),
                aanbieder,
                texts(referentieNummers));
    }

    @Override
    public List<Recorded<BeoordeeldePrestatie>> prestatiesOp(Relation relation, Collection<Long> toewijzingNummers) {
        return inRelation(
                where(PRESTATIE_IN_ORDER, ON_TOEWIJZING),
                CaseFileRows::prestatie,
                relation,
                numbers(toewijzingNummers));
    }

    @Override
    public void prestatiesOp(
            Relation relation, Collection<Long> toewijzingNummers, Consumer<BeoordeeldePrestatie> reader) {
        RowCallbackHandler each =
                row -> reader.accept(CaseFileRows.prestatie(row, 0).value());
        streaming.query(
                where(PRESTATIE, ON_TOEWIJZING),
                each,
                relation.standard().name(),
                relation.gemeente(),
                relation.aanbieder(),
                numbers(toewijzingNummers));
    }

    private static String where(String sql, String condition) {
        return sql.replace("{condition}", condition);
    }

    private <T> List<T> inRelation(String sql, RowMapper<T> mapper, Relation relation, Object keys) {
        return query(sql, mapper, relation.standard().name(), relation.gemeente(), relation.aanbieder(), keys);
    }

    private <T> List<T> query(String sql, RowMapper<T> mapper, Object... values) {
        return jdbc.query(sql, mapper, values);
    }

    private static String[] clients(Collection<Bsn> clienten) {
        return clienten.stream().map(Bsn::value).distinct().toArray(String[]::new);
    }

    private static String[] texts(Collection<String> texts) {
        return texts.stream().distinct().toArray(String[]::new);
    }

    private static Long[] numbers(Collection<Long> numbers) {
        return numbers.stream().distinct().toArray(Long[]::new);
    }
}
