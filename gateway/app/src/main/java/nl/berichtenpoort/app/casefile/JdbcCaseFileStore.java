package nl.berichtenpoort.app.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
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

/** Writes the case file, in the transaction of its caller: one statement a table, whatever the number of changes. */
@Repository
public class JdbcCaseFileStore implements CaseFileStore {

    /** The years that a PostgreSQL date holds; others become infinite, which compares the same. */
    private static final int FIRST_YEAR = -4000;

    private static final int LAST_YEAR = 5_000_000;

    /** With the era, because before it PostgreSQL counts years backwards. */
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR_OF_ERA, 4, 10, SignStyle.NEVER)
            .appendPattern("-MM-dd G")
            .toFormatter(Locale.ENGLISH);

    private final JdbcTemplate jdbc;

    public JdbcCaseFileStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(long messageId, List<CaseFileChange> changes) {
        Rows rows = new Rows();
        for (int ordinal = 0; ordinal < changes.size(); ordinal++) {
            add(rows, messageId, ordinal, changes.get(ordinal));
        }
        rows.write(jdbc);
    }

    private static void add(Rows rows, long messageId, int ordinal, CaseFileChange change) {
        Row row = new Row(messageId, ordinal);
        if (change instanceof Prestatie prestatie) {
            rows.add(CaseFileTable.PRESTATIE, prestatie(row, prestatie));
        } else if (change instanceof Toewijzing toewijzing) {
            rows.add(CaseFileTable.TOEWIJZING, toewijzing(row, toewijzing));
        } else if (change instanceof StartProduct start) {
            rows.add(CaseFileTable.LEVERING, start(row, start));
        } else if (change instanceof StopProduct stop) {
            rows.add(CaseFileTable.LEVERING, stop(row, stop));
        } else if (change instanceof Verzoek verzoek) {
            verzoek(rows, row, verzoek);
        } else if (change instanceof VerzoekAntwoord antwoord) {
            rows.add(
                    CaseFileTable.VERZOEK_ANTWOORD,
                    row.with(antwoord.relation())
                            .with(antwoord.referentieAanbieder())
                            .with(antwoord.verzoekAntwoord())
                            .maybe(antwoord.redenAfwijzing())
                            .maybe(antwoord.gemeente()));
        } else if (change instanceof Declaratie declaratie) {
            rows.add(
                    CaseFileTable.DECLARATIE,
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
            antwoord(rows, row, antwoord);
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

    private static void verzoek(Rows rows, Row row, Verzoek verzoek) {
        long messageId = row.messageId;
        int ordinal = row.ordinal;
        rows.add(
                CaseFileTable.VERZOEK,
                row.with(verzoek.relation())
                        .with(verzoek.bsn().value())
                        .with(verzoek.soort().name())
                        .with(verzoek.referentieAanbieder())
                        .maybe(verzoek.redenVerzoek()));
        for (int part = 0; part < verzoek.producten().size(); part++) {
            Verzoek.GevraagdProduct product = verzoek.producten().get(part);
            rows.add(
                    CaseFileTable.GEVRAAGD_PRODUCT,
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
                .with(start.statusAanlevering())
                .date(start.dagtekening());
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
                .with(stop.statusAanlevering())
                .date(stop.dagtekening());
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

    private static void antwoord(Rows rows, Row row, DeclaratieAntwoord antwoord) {
        long messageId = row.messageId;
        int ordinal = row.ordinal;
        rows.add(
                CaseFileTable.DECLARATIE_ANTWOORD,
                row.with(antwoord.relation())
                        .with(antwoord.declaratieIdentificatie())
                        .maybe(antwoord.declaratieNummer())
                        .with(antwoord.geheelAfgewezen())
                        .with(antwoord.totaalToegekend()));
        for (String rejected : antwoord.afgewezen()) {
            rows.add(CaseFileTable.AFGEWEZEN_PRESTATIE, new Row(messageId, ordinal).with(rejected));
        }
    }

    /** The date as the database holds it: infinite where it is out of its reach. */
    static LocalDate storable(LocalDate date) {
        if (date.getYear() > LAST_YEAR) {
            return LocalDate.MAX;
        }
        return date.getYear() < FIRST_YEAR ? LocalDate.MIN : date;
    }

    /** The date in PostgreSQL's words. */
    private static String text(LocalDate date) {
        LocalDate storable = storable(date);
        if (storable.equals(LocalDate.MAX)) {
            return "infinity";
        }
        return storable.equals(LocalDate.MIN) ? "-infinity" : DATE.format(storable);
    }

    /** The values of a row, as texts, in the order of its table's columns. */
    private static final class Row {

        private final long messageId;
        private final int ordinal;
        private final List<String> values = new ArrayList<>();

        Row(long messageId, int ordinal) {
            this.messageId = messageId;
            this.ordinal = ordinal;
            with(messageId).with(ordinal);
        }

        Row with(Object value) {
            values.add(value.toString());
            return this;
        }

        Row with(Relation relation) {
            return with(relation.standard().name()).with(relation.gemeente()).with(relation.aanbieder());
        }

        Row maybe(Optional<?> value) {
            values.add(value.map(Object::toString).orElse(null));
            return this;
        }

        Row date(LocalDate date) {
            return with(text(date));
        }

        Row maybeDate(Optional<LocalDate> date) {
            return maybe(date.map(JdbcCaseFileStore::text));
        }

        Row product(Optional<Product> product) {
            return maybe(product.map(Product::categorie)).maybe(product.flatMap(Product::code));
        }

        Row omvang(Optional<Omvang> omvang) {
            return maybe(omvang.map(Omvang::volume))
                    .maybe(omvang.map(Omvang::eenheid))
                    .maybe(omvang.map(Omvang::frequentie));
        }
    }

    /** Rows by table. */
    private static final class Rows {

        private final Map<CaseFileTable, List<Row>> rows = new EnumMap<>(CaseFileTable.class);

        void add(CaseFileTable table, Row row) {
            rows.computeIfAbsent(table, first -> new ArrayList<>()).add(row);
        }

        void write(JdbcTemplate jdbc) {
            rows.forEach((table, added) -> jdbc.update(table.insert(), statement -> {
                for (int column = 0; column < table.columns(); column++) {
                    String[] values = new String[added.size()];
                    for (int row = 0; row < values.length; row++) {
                        values[row] = added.get(row).values.get(column);
                    }
                    statement.setArray(column + 1, statement.getConnection().createArrayOf("text", values));
                }
            }));
        }
    }
}
