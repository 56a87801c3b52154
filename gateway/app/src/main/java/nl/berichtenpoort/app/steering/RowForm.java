package nl.berichtenpoort.app.steering;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.berichtenpoort.engine.steering.Rij;
import nl.berichtenpoort.engine.steering.Waarde;
import nl.berichtenpoort.schemas.CsvWriter;
import tools.jackson.databind.json.JsonMapper;

/** How rows are written: UTF-8 text, the same rows always the same bytes. */
public enum RowForm {
    /** RFC 4180, with a line of names; a decimal point; no value is an empty field. */
    CSV("csv", "text/csv;header=present;charset=UTF-8") {
        @Override
        String header(List<String> columns) {
            return line(columns);
        }

        @Override
        String row(List<String> columns, Rij row) {
            return line(row.waarden().stream().map(RowForm::cell).toList());
        }
    },
    /** An object a line; no value is null. */
    JSONL("jsonl", "application/x-ndjson") {
        @Override
        String header(List<String> columns) {
            return "";
        }

        @Override
        String row(List<String> columns, Rij row) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                values.put(columns.get(i), json(row.waarden().get(i)));
            }
            return JSON.writeValueAsString(values) + "\n";
        }
    };

    private static final JsonMapper JSON = new JsonMapper();

    private final String extension;
    private final String mediaType;

    RowForm(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** What comes before the rows. */
    abstract String header(List<String> columns);

    /** A row. */
    abstract String row(List<String> columns, Rij row);

    /** What names of files end in, without a dot; the name of the form in requests. */
    public String extension() {
        return extension;
    }

    /** What HTTP calls it. */
    public String mediaType() {
        return mediaType;
    }

    /** The form with this name. */
    public static Optional<RowForm> of(String name) {
        return Arrays.stream(values())
                .filter(form -> form.extension.equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static String line(List<String> cells) {
        CsvWriter csv = new CsvWriter(',');
        csv.add(cells);
        return csv.toString();
    }

    private static String cell(Waarde value) {
        if (value instanceof Waarde.Tekst text) {
            return CsvWriter.harmless(text.tekst());
        }
        Object plain = json(value);
        return plain == null ? "" : plain.toString();
    }

    /** The value as JSON has it; JSON's own null where there is none. */
    private static Object json(Waarde value) {
        if (value instanceof Waarde.Tekst text) {
            return text.tekst();
        }
        if (value instanceof Waarde.Getal number) {
            return number.getal();
        }
        return value instanceof Waarde.JaNee yesNo ? yesNo.ja() : null;
    }
}
