package nl.berichtenpoort.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.postgresql.PGConnection;

/** Fills the gateway's database with a case file of a million invoice lines, in which the invoices to come fit. */
final class CaseFileLoader {

    private static final int LINES = 1_000_000;
    private static final int MONTHS = 12;
    private static final String MUNICIPALITY = "0153";
    private static final String PROVIDER = "98000101";

    private CaseFileLoader() {}

    /** Fills the empty tables of the case file, and brings the statistics up to date as the database itself would. */
    static void load(Connection database, List<LargeInvoice> invoices) throws IOException, SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("create schema bench");
            statement.execute("""
                    create table bench.regel (gemeente text, aanbieder text, toewijzing_nummer bigint, bsn text,
                        categorie text, code text, begindatum date, volume bigint, eenheid text, tarief bigint,
                        bedrag bigint, vorige text, refused boolean not null default false)""");
            int own = 0;
            for (LargeInvoice invoice : invoices) {
                database.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy bench.regel from stdin", new StringReader(rows(invoice)));
            }
            try (ResultSet counted =
                    statement.executeQuery("select count(*) from bench.regel where begindatum < date '2026-06-02'")) {
                counted.next();
                own = counted.getInt(1) * MONTHS;
            }
            statement.execute(script().replace("{other}", Integer.toString(LINES - own)));
            statement.execute("vacuum analyze");
        }
    }

    /** The tables of the case file with the number of their rows, for the record. */
    static String contents(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("""
                        select (select count(*) from case_prestatie), (select count(*) from case_declaratie),
                            (select count(*) from case_toewijzing), (select count(*) from case_levering),
                            (select count(distinct bsn) from case_toewijzing),
                            (select count(distinct aanbieder) from case_toewijzing),
                            (select count(distinct gemeente) from case_toewijzing)""")) {
            row.next();
            return ("%,d invoice lines in %,d invoices, %,d allocations and %,d starts of %,d clients, %d providers,"
                            + " %d municipalities")
                    .formatted(
                            row.getInt(1),
                            row.getInt(2),
                            row.getInt(3),
                            row.getInt(4),
                            row.getInt(5),
                            row.getInt(6),
                            row.getInt(7));
        }
    }

    private static String rows(LargeInvoice invoice) {
        StringBuilder rows = new StringBuilder();
        invoice.forEachLine(line -> rows.append(String.join(
                        "\t",
                        MUNICIPALITY,
                        PROVIDER,
                        Long.toString(invoice.allocation(line)),
                        line.bsn(),
                        line.categorie(),
                        line.code(),
                        line.begindatum().toString(),
                        Integer.toString(line.volume()),
                        line.eenheid(),
                        line.tarief().isPresent()
                                ? Integer.toString(line.tarief().getAsInt())
                                : "\\N",
                        Long.toString(line.bedrag()),
                        line.vorigReferentieNummer().orElse("\\N"),
                        Boolean.toString(invoice.isRefused(line))))
                .append('\n'));
        return rows.toString();
    }

    private static String script() throws IOException {
        try (InputStream in = Objects.requireNonNull(CaseFileLoader.class.getResourceAsStream("casefile.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
