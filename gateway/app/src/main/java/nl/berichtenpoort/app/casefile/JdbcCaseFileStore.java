package nl.berichtenpoort.app.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.berichtenpoort.engine.casefile.CaseFileChange;
import nl.berichtenpoort.engine.casefile.CaseFileStore;
import nl.berichtenpoort.engine.casefile.Declaratie;
import nl.berichtenpoort.engine.casefile.DeclaratieAntwoord;
import nl.berichtenpoort.engine.casefile.Omvang;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.StartProduct;
import nl.berichtenpoort.engine.casefile.StopProduct;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.casefile.Verzoek;
import nl.berichtenpoort.engine.casefile.VerzoekAntwoord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes the case file, in the transaction of its caller: one batch a table, whatever the number of changes. */
@Repository
public class JdbcCaseFileStore implements CaseFileStore {

    private static final String TOEWIJZING = """
            insert into case_toewijzing (message_id, ordinal, standard, gemeente, aanbieder, bsn, toewijzing_nummer,
                referentie_aanbieder, categorie, code, toewijzingsdatum, toewijzingstijd, ingangsdatum, einddatum,
                reden_wijziging, volume, eenheid, frequentie, budget, commentaar)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String VERZOEK = """
            insert into case_verzoek (message_id, ordinal, standard, gemeente, aanbieder, bsn, soort,
                referentie_aanbieder, reden_verzoek)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String GEVRAAGD_PRODUCT = """
            insert into case_gevraagd_product (message_id, ordinal, part, soort, toewijzing_nummer, beschikking_nummer,
                categorie, code, ingangsdatum, einddatum, volume, eenheid, frequentie, budget, type_verwijzer)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String VERZOEK_ANTWOORD = """
            insert into case_verzoek_antwoord (message_id, ordinal, standard, gemeente, aanbieder,
                referentie_aanbieder, verzoek_antwoord, reden_afwijzing, andere_gemeente)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String LEVERING = """
            insert into case_levering (message_id, ordinal, soort, standard, gemeente, aanbieder, bsn,
                toewijzing_nummer, categorie, code, toewijzing_ingangsdatum, begindatum, reden_beeindiging, einddatum,
                status_aanlevering)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String DECLARATIE = """
            insert into case_declaratie (message_id, ordinal, standard, gemeente, aanbieder, identificatie,
                declaratie_nummer, begindatum, einddatum, dagtekening, totaal_ingediend,
                basisschema_xsd_versie, bericht_xsd_versie)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String PRESTATIE = """
            insert into case_prestatie (message_id, ordinal, standard, gemeente, aanbieder, bsn, referentie_nummer,
                vorig_referentie_nummer, toewijzing_nummer, categorie, code, begindatum, einddatum, geleverd_volume,
                eenheid, tarief, bedrag, credit)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String DECLARATIE_ANTWOORD = """
            insert into case_declaratie_antwoord (message_id, ordinal, standard, gemeente, aanbieder, identificatie,
                declaratie_nummer, geheel_afgewezen, totaal_toegekend)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String AFGEWEZEN_PRESTATIE =
            "insert into case_afgewezen_prestatie (message_id, ordinal, referentie_nummer)"
                    + " values (?, ?, ?) on conflict do nothing";

    /** The years that a PostgreSQL date holds; others become infinite, which compares the same. */
    private static final int FIRST_YEAR = -4000;

    private static final int LAST_YEAR = 5_000_000;

    private final JdbcTemplate jdbc;

    public JdbcCaseFileStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(long messageId, List<CaseFileChange> changes) {
        Batches batches = new Batches();
        for (int ordinal = 0; ordinal < changes.size(); ordinal++) {
            add(batches, messageId, ordinal, changes.get(ordinal));
        }
        batches.write(jdbc);
    }

    private static void add(Batches batches, long messageId, int ordinal, CaseFileChange change) {
        Row row = new Row(messageId, ordinal);
        if (change instanceof Prestatie prestatie) {
            batches.add(PRESTATIE, prestatie(row, prestatie));
        } else if (change instanceof Toewijzing toewijzing) {
            batches.add(TOEWIJZING, toewijzing(row, toewijzing));
        } else if (change instanceof StartProduct start) {
            batches.add(LEVERING, start(row, start));
        } else if (change instanceof StopProduct stop) {
            batches.add(LEVERING, stop(row, stop));
        } else if (change instanceof Verzoek verzoek) {
            verzoek(batches, row, verzoek);
        } else if (change instanceof VerzoekAntwoord antwoord) {
            batches.add(
                    VERZOEK_ANTWOORD,
                    row.with(antwoord.relation())
                            .with(antwoord.referentieAanbieder())
                            .with(antwoord.verzoekAntwoord())
                            .maybe(antwoord.redenAfwijzing())
                            .maybe(antwoord.gemeente()));
        } else if (change instanceof Declaratie declaratie) {
            batches.add(
                    DECLARATIE,
                    row.with(declaratie.relation())
                            .with(declaratie.identificatie())
                            .with(declaratie.declaratieNummer())
                            .date(declaratie.periode().begindatum())
                            .date(declaratie.periode().einddatum())
                            .date(declaratie.dagtekening())
                            .with(declaratie.totaalIngediend())
                            .with(declaratie.basisschemaXsdVersie())
                            .with(declaratie.berichtXsdVersie()));
        } else if (change instanceof DeclaratieAntwoord antwoord) {
            antwoord(batches, row, antwoord);
        }
    }

    private static Row toewijzing(Row row, Toewijzing toewijzing) {
        return row.with(toewijzing.relation())
                .with(toewijzing.bsn().value())
                .with(toewijzing.toewijzingNummer())
                .maybe(toewijzing.referentieAanbieder())
                .product(toewijzing.product())
                .date(toewijzing.toewijzingsdatum())
                .with(toewijzing.toewijzingstijd())
                .date(toewijzing.ingangsdatum())
                .maybeDate(toewijzing.einddatum())
                .maybe(toewijzing.redenWijziging())
                .omvang(toewijzing.omvang())
                .maybe(toewijzing.budget())
                .maybe(toewijzing.commentaar());
    }

    private static void verzoek(Batches batches, Row row, Verzoek verzoek) {
        long messageId = row.messageId;
        int ordinal = row.ordinal;
        batches.add(
                VERZOEK,
                row.with(verzoek.relation())
                        .with(verzoek.bsn().value())
                        .with(verzoek.soort().name())
                        .with(verzoek.referentieAanbieder())
                        .maybe(verzoek.redenVerzoek()));
        for (int part = 0; part < verzoek.producten().size(); part++) {
            Verzoek.GevraagdProduct product = verzoek.producten().get(part);
            batches.add(
                    GEVRAAGD_PRODUCT,
                    new Row(messageId, ordinal)
                            .with(part)
                            .with(product.soort().name())
                            .maybe(product.toewijzingNummer())
                            .maybe(product.beschikkingNummer())
                            .product(product.product())
                            .maybeDate(product.ingangsdatum())
                            .maybeDate(product.einddatum())
                            .omvang(product.omvang())
                            .maybe(product.budget())
                            .maybe(product.typeVerwijzer()));
        }
    }

    private static Row start(Row row, StartProduct start) {
        return row.with("START")
                .with(start.relation())
                .with(start.bsn().value())
                .maybe(start.toewijzingNummer())
                .product(start.product())
                .maybeDate(start.toewijzingIngangsdatum())
                .date(start.begindatum())
                .maybe(Optional.empty())
                .maybe(Optional.empty())
                .with(start.statusAanlevering());
    }

    private static Row stop(Row row, StopProduct stop) {
        return row.with("STOP")
                .with(stop.relation())
                .with(stop.bsn().value())
                .maybe(stop.toewijzingNummer())
                .product(stop.product())
                .maybeDate(stop.toewijzingIngangsdatum())
                .date(stop.begindatum())
                .with(stop.redenBeeindiging())
                .date(stop.einddatum())
                .with(stop.statusAanlevering());
    }

    private static Row prestatie(Row row, Prestatie prestatie) {
        return row.with(prestatie.relation())
                .with(prestatie.bsn().value())
                .with(prestatie.referentieNummer())
                .maybe(prestatie.vorigReferentieNummer())
                .with(prestatie.toewijzingNummer())
                .with(prestatie.categorie())
                .with(prestatie.code())
                .date(prestatie.periode().begindatum())
                .date(prestatie.periode().einddatum())
                .with(prestatie.geleverdVolume())
                .with(prestatie.eenheid())
                .maybe(prestatie.tarief())
                .with(prestatie.bedrag())
                .with(prestatie.credit());
    }

    private static void antwoord(Batches batches, Row row, DeclaratieAntwoord antwoord) {
        long messageId = row.messageId;
        int ordinal = row.ordinal;
        batches.add(
                DECLARATIE_ANTWOORD,
                row.with(antwoord.relation())
                        .with(antwoord.declaratieIdentificatie())
                        .maybe(antwoord.declaratieNummer())
                        .with(antwoord.geheelAfgewezen())
                        .with(antwoord.totaalToegekend()));
        for (String rejected : antwoord.afgewezen()) {
            batches.add(AFGEWEZEN_PRESTATIE, new Row(messageId, ordinal).with(rejected));
        }
    }

    /** The date as the database holds it: infinite where it is out of its reach. */
    static LocalDate storable(LocalDate date) {
        if (date.getYear() > LAST_YEAR) {
            return LocalDate.MAX;
        }
        return date.getYear() < FIRST_YEAR ? LocalDate.MIN : date;
    }

    /** The values of a row in the order of its statement. */
    private static final class Row {

        private final long messageId;
        private final int ordinal;
        private final List<Object> values = new ArrayList<>();

        Row(long messageId, int ordinal) {
            this.messageId = messageId;
            this.ordinal = ordinal;
            values.add(messageId);
            values.add(ordinal);
        }

        Row with(Object value) {
            values.add(value);
            return this;
        }

        Row with(Relation relation) {
            return with(relation.standard().name()).with(relation.gemeente()).with(relation.aanbieder());
        }

        Row maybe(Optional<?> value) {
            values.add(value.orElse(null));
            return this;
        }

        Row date(LocalDate date) {
            return with(storable(date));
        }

        Row maybeDate(Optional<LocalDate> date) {
            return maybe(date.map(JdbcCaseFileStore::storable));
        }

        Row product(Optional<Product> product) {
            return maybe(product.map(Product::categorie)).maybe(product.flatMap(Product::code));
        }

        Row omvang(Optional<Omvang> omvang) {
            return maybe(omvang.map(Omvang::volume))
                    .maybe(omvang.map(Omvang::eenheid))
                    .maybe(omvang.map(Omvang::frequentie));
        }

        Object[] values() {
            return values.toArray();
        }
    }

    /** Rows by statement. */
    private static final class Batches {

        private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();

        void add(String statement, Row row) {
            rows.computeIfAbsent(statement, first -> new ArrayList<>()).add(row.values());
        }

        void write(JdbcTemplate jdbc) {
            rows.forEach(jdbc::batchUpdate);
        }
    }
}
