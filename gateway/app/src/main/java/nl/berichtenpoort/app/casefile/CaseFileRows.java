package nl.berichtenpoort.app.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.Declaratie;
import nl.berichtenpoort.engine.casefile.Omvang;
import nl.berichtenpoort.engine.casefile.Periode;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.StartProduct;
import nl.berichtenpoort.engine.casefile.StopProduct;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.casefile.Verzoek;
import nl.berichtenpoort.engine.casefile.VerzoekAntwoord;
import nl.berichtenpoort.engine.message.Standard;

/** Makes records of the case file out of rows of its tables. */
final class CaseFileRows {

    private CaseFileRows() {}

    static Recorded<Toewijzing> toewijzing(ResultSet row, int number) throws SQLException {
        return recorded(
                row,
                new Toewijzing(
                        relation(row),
                        bsn(row),
                        row.getLong("toewijzing_nummer"),
                        text(row, "referentie_aanbieder"),
                        product(row),
                        date(row, "toewijzingsdatum"),
                        row.getObject("toewijzingstijd", LocalTime.class),
                        date(row, "ingangsdatum"),
                        maybeDate(row, "einddatum"),
                        text(row, "reden_wijziging"),
                        omvang(row),
                        number(row, "budget"),
                        text(row, "commentaar")));
    }

    static Recorded<Verzoek> verzoek(ResultSet row, List<Verzoek.GevraagdProduct> producten) throws SQLException {
        return recorded(
                row,
                new Verzoek(
                        relation(row),
                        bsn(row),
                        Verzoek.Soort.valueOf(row.getString("soort")),
                        row.getString("referentie_aanbieder"),
                        text(row, "reden_verzoek"),
                        producten));
    }

    /** The product of a row that joins a request with what it asks for; empty where it asks for nothing. */
    static Optional<Verzoek.GevraagdProduct> gevraagd(ResultSet row) throws SQLException {
        String soort = row.getString("product_soort");
        if (soort == null) {
            return Optional.empty();
        }
        return Optional.of(new Verzoek.GevraagdProduct(
                Verzoek.ProductSoort.valueOf(soort),
                number(row, "toewijzing_nummer"),
                number(row, "beschikking_nummer"),
                product(row),
                maybeDate(row, "ingangsdatum"),
                maybeDate(row, "einddatum"),
                omvang(row),
                number(row, "budget"),
                text(row, "type_verwijzer")));
    }

    static Recorded<VerzoekAntwoord> antwoord(ResultSet row, int number) throws SQLException {
        return recorded(
                row,
                new VerzoekAntwoord(
                        relation(row),
                        row.getString("referentie_aanbieder"),
                        row.getString("verzoek_antwoord"),
                        text(row, "reden_afwijzing"),
                        text(row, "andere_gemeente")));
    }

    static Recorded<StartProduct> start(ResultSet row, int number) throws SQLException {
        return recorded(
                row,
                new StartProduct(
                        relation(row),
                        bsn(row),
                        number(row, "toewijzing_nummer"),
                        product(row),
                        maybeDate(row, "toewijzing_ingangsdatum"),
                        date(row, "begindatum"),
                        row.getString("status_aanlevering"),
                        date(row, "dagtekening")));
    }

    static Recorded<StopProduct> stop(ResultSet row, int number) throws SQLException {
        return recorded(
                row,
                new StopProduct(
                        relation(row),
                        bsn(row),
                        number(row, "toewijzing_nummer"),
                        product(row),
                        maybeDate(row, "toewijzing_ingangsdatum"),
                        date(row, "begindatum"),
                        row.getString("reden_beeindiging"),
                        date(row, "einddatum"),
                        row.getString("status_aanlevering"),
                        date(row, "dagtekening")));
    }

    static Recorded<Declaratie> declaratie(ResultSet row, int number) throws SQLException {
        return recorded(
                row,
                new Declaratie(
                        relation(row),
                        row.getString("identificatie"),
                        row.getString("declaratie_nummer"),
                        periode(row),
                        date(row, "dagtekening"),
                        row.getLong("totaal_ingediend"),
                        row.getString("basisschema_xsd_versie"),
                        row.getString("bericht_xsd_versie")));
    }

    static Recorded<BeoordeeldePrestatie> prestatie(ResultSet row, int number) throws SQLException {
        Prestatie prestatie = new Prestatie(
                relation(row),
                bsn(row),
                row.getString("referentie_nummer"),
                text(row, "vorig_referentie_nummer"),
                row.getLong("toewijzing_nummer"),
                row.getString("categorie"),
                row.getString("code"),
                periode(row),
                row.getLong("geleverd_volume"),
                row.getString("eenheid"),
                number(row, "tarief"),
                row.getLong("bedrag"),
                row.getBoolean("credit"));
        return recorded(
                row,
                new BeoordeeldePrestatie(prestatie, BeoordeeldePrestatie.Oordeel.valueOf(row.getString("oordeel"))));
    }

    static Periode periode(ResultSet row) throws SQLException {
        return new Periode(date(row, "begindatum"), date(row, "einddatum"));
    }

    private static <T> Recorded<T> recorded(ResultSet row, T value) throws SQLException {
        return new Recorded<>(row.getLong("message_id"), value);
    }

    private static Relation relation(ResultSet row) throws SQLException {
        return new Relation(
                Standard.valueOf(row.getString("standard")), row.getString("gemeente"), row.getString("aanbieder"));
    }

    private static Bsn bsn(ResultSet row) throws SQLException {
        return new Bsn(row.getString("bsn"));
    }

    private static Optional<Product> product(ResultSet row) throws SQLException {
        Optional<String> code = text(row, "code");
        return text(row, "categorie").map(categorie -> new Product(categorie, code));
    }

    private static Optional<Omvang> omvang(ResultSet row) throws SQLException {
        Optional<Long> volume = number(row, "volume");
        if (volume.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Omvang(volume.get(), row.getString("eenheid"), row.getString("frequentie")));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Optional<LocalDate> maybeDate(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
