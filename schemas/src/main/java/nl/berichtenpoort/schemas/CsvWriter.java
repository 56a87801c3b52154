package nl.berichtenpoort.schemas;

import java.util.List;

/** Writes RFC 4180: a field is quoted where it has to be, and a record ends with CR LF. Not for use by several threads. */
public final class CsvWriter {

    private static final String LINE_END = "\r\n";
    /** What makes a spreadsheet take a text for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder();
    private final char separator;

    /** @param separator what stands between fields: a comma by the RFC, a semicolon where a spreadsheet wants it */
    public CsvWriter(char separator) {
        this.separator = separator;
    }

    /** Whether a spreadsheet would take this text for a formula. */
    public static boolean isFormula(String field) {
        return !field.isEmpty() && FORMULA.indexOf(field.charAt(0)) >= 0;
    }

    /** A text as a spreadsheet shows it: one that it would take for a formula has an apostrophe in front. */
    public static String harmless(String field) {
        return isFormula(field) ? "'" + field : field;
    }

    /** Adds a record; its fields are written as they are, so make texts of others {@link #harmless} first. */
    public void add(List<String> fields) {
        if (fields.size() == 1 && fields.get(0).isEmpty()) {
            // Nothing at all would be a blank line, which readers pass over.
            text.append("\"\"");
        }
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                text.append(separator);
            }
            field(fields.get(i));
        }
        text.append(LINE_END);
    }

    private void field(String field) {
        if (isPlain(field)) {
            text.append(field);
        } else {
            text.append('"').append(field.replace("\"", "\"\"")).append('"');
        }
    }

    private boolean isPlain(String field) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == separator || c == '"' || c == '\r' || c == '\n') {
                return false;
            }
        }
        return true;
    }

    /** Everything added so far. */
    @Override
    public String toString() {
        return text.toString();
    }
}
