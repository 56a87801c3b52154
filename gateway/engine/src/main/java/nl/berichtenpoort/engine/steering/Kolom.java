package nl.berichtenpoort.engine.steering;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.schemas.Csv;

/**
 * What a column of a table says, from the list {@code columns.csv}.
 *
 * @param tabel the table's name
 * @param naam the column's name
 * @param betekenis what it means, in Dutch
 * @param meaning the same in English
 * @param eenheid in what it is expressed, in Dutch
 * @param herkomst what it is made from, in Dutch
 */
public record Kolom(String tabel, String naam, String betekenis, String meaning, String eenheid, String herkomst) {

    private static final String FILE = "columns.csv";

    public Kolom {
        Objects.requireNonNull(tabel);
        Objects.requireNonNull(naam);
        Objects.requireNonNull(betekenis);
        Objects.requireNonNull(meaning);
        Objects.requireNonNull(eenheid);
        Objects.requireNonNull(herkomst);
    }

    /** What it means, in a language. */
    public String betekenis(Language language) {
        return switch (language) {
            case NL -> betekenis;
            case EN -> meaning;
        };
    }

    /**
     * Every column of every table, in order.
     *
     * @throws IllegalStateException if the list is not on the class path
     */
    public static List<Kolom> alle() {
        try (InputStream in = Kolom.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + FILE);
            }
            return Csv.table(FILE, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)))
                    .rows()
                    .stream()
                    .map(Csv.Row::fields)
                    .map(row -> new Kolom(
                            row.get("table"),
                            row.get("column"),
                            row.get("meaning_nl"),
                            row.get("meaning_en"),
                            row.get("unit"),
                            row.get("source")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }
}
