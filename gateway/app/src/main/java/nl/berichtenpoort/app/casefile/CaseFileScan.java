package nl.berichtenpoort.app.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.StartProduct;
import nl.berichtenpoort.engine.casefile.StopProduct;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.steering.Clientfeiten;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/**
 * Reads the case file of whole municipalities client by client, in the order of their BSNs. Rows come by cursor, so it must
 * be called within a transaction; of more than one client nothing is in memory.
 */
@Repository
public class CaseFileScan {

    private static final int ROWS_AT_A_TIME = 5_000;

    /** Every version of an allocation goes with the client of the newest one. Nothing is read that is free text. */
    private static final String TOEWIJZINGEN = """
            select message_id, standard, gemeente, aanbieder, eigenaar as bsn, toewijzing_nummer,
                null::text as referentie_aanbieder, categorie, code, toewijzingsdatum, toewijzingstijd, ingangsdatum,
                einddatum, reden_wijziging, null::bigint as volume, null::text as eenheid, null::text as frequentie,
                null::bigint as budget, null::text as commentaar
            from (
              select *, first_value(bsn) over (
                  partition by gemeente, standard, toewijzing_nummer, aanbieder
                  order by toewijzingsdatum desc, toewijzingstijd desc, message_id desc, ordinal desc) as eigenaar
              from case_toewijzing where gemeente = any (?)) versie
            order by eigenaar collate "C", message_id, ordinal""";

    private static final String LEVERINGEN = """
            select * from case_levering where gemeente = any (?)
            order by bsn collate "C", message_id, soort, ordinal""";

    /** Lines with what the newest answer to their invoice says (IV087). */
    private static final String PRESTATIES = """
            with antwoord as (
              select distinct on (aanbieder, gemeente, standard, identificatie) *
              from case_declaratie_antwoord where gemeente = any (?)
              order by aanbieder, gemeente, standard, identificatie, message_id desc, ordinal desc)
            select p.*, case
                when a.message_id is null then 'INGEDIEND'
                when a.geheel_afgewezen or x.message_id is not null then 'AFGEWEZEN'
                else 'TOEGEKEND' end as oordeel
            from case_prestatie p
            left join case_declaratie d on d.message_id = p.message_id
            left join antwoord a on a.aanbieder = d.aanbieder and a.gemeente = d.gemeente
              and a.standard = d.standard and a.identificatie = d.identificatie
            left join case_afgewezen_prestatie x on x.message_id = a.message_id and x.ordinal = a.ordinal
              and x.referentie_nummer = p.referentie_nummer
            where p.gemeente = any (?) and p.begindatum between ? and ?
            order by p.bsn collate "C", p.message_id, p.ordinal""";

    private final JdbcTemplate jdbc;

    public CaseFileScan(JdbcTemplate jdbc) {
        this.jdbc = new PlannedEachTimeJdbc(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(ROWS_AT_A_TIME);
    }

    /** Gives what is allocated to and delivered to each client of these municipalities, a client at a time. */
    public void clienten(Collection<String> gemeenten, Consumer<Clientfeiten> reader) {
        String[] wanted = gemeenten.toArray(String[]::new);
        try (Stream<Recorded<Toewijzing>> versies =
                        jdbc.queryForStream(TOEWIJZINGEN, CaseFileRows::toewijzing, (Object) wanted);
                Stream<Levering> leveringen =
                        jdbc.queryForStream(LEVERINGEN, (row, number) -> Levering.of(row), (Object) wanted)) {
            Cursor<Recorded<Toewijzing>> toegewezen = new Cursor<>(versies.iterator());
            Cursor<Levering> geleverd = new Cursor<>(leveringen.iterator());
            Optional<Bsn> client = first(toegewezen, geleverd);
            while (client.isPresent()) {
                reader.accept(feiten(client.get(), toegewezen, geleverd));
                client = first(toegewezen, geleverd);
            }
        }
    }

    private static Optional<Bsn> first(Cursor<Recorded<Toewijzing>> toegewezen, Cursor<Levering> geleverd) {
        return Stream.concat(
                        toegewezen.next().map(found -> found.value().bsn()).stream(),
                        geleverd.next().map(Levering::bsn).stream())
                .min(Bsn::compareTo);
    }

    private static Clientfeiten feiten(Bsn client, Cursor<Recorded<Toewijzing>> toegewezen, Cursor<Levering> geleverd) {
        List<Recorded<Toewijzing>> versies = new ArrayList<>();
        while (toegewezen
                .next()
                .filter(found -> found.value().bsn().equals(client))
                .isPresent()) {
            versies.add(toegewezen.take());
        }
        List<Recorded<StartProduct>> starts = new ArrayList<>();
        List<Recorded<StopProduct>> stops = new ArrayList<>();
        while (geleverd.next().filter(found -> found.bsn().equals(client)).isPresent()) {
            Levering levering = geleverd.take();
            levering.start().ifPresent(starts::add);
            levering.stop().ifPresent(stops::add);
        }
        return new Clientfeiten(client, versies, starts, stops);
    }

    /**
     * Gives the invoice lines of these municipalities, those of a client one after the other.
     *
     * @param van first day on which the period of a line may begin
     * @param tot last such day
     */
    public void prestaties(
            Collection<String> gemeenten, LocalDate van, LocalDate tot, Consumer<BeoordeeldePrestatie> reader) {
        String[] wanted = gemeenten.toArray(String[]::new);
        RowCallbackHandler each =
                row -> reader.accept(CaseFileRows.prestatie(row, 0).value());
        jdbc.query(PRESTATIES, each, wanted, wanted, van, tot);
    }

    /** A start or a stop. */
    private record Levering(Bsn bsn, Optional<Recorded<StartProduct>> start, Optional<Recorded<StopProduct>> stop) {
        static Levering of(ResultSet row) throws SQLException {
            if (row.getString("soort").equals("START")) {
                Recorded<StartProduct> start = CaseFileRows.start(row, 0);
                return new Levering(start.value().bsn(), Optional.of(start), Optional.empty());
            }
            Recorded<StopProduct> stop = CaseFileRows.stop(row, 0);
            return new Levering(stop.value().bsn(), Optional.empty(), Optional.of(stop));
        }
    }

    /** Rows of which the next one can be looked at. */
    private static final class Cursor<T> {
        private final Iterator<T> rows;
        private Optional<T> next = Optional.empty();

        Cursor(Iterator<T> rows) {
            this.rows = rows;
            advance();
        }

        Optional<T> next() {
            return next;
        }

        T take() {
            T taken = next.orElseThrow();
            advance();
            return taken;
        }

        private void advance() {
            next = rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        }
    }
}
