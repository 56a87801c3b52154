package nl.berichtenpoort.schemas;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads RFC 4180: fields in double quotes may hold commas, line ends and doubled quotes; records end with CR LF or LF,
 * the last one with or without. What the RFC does not allow is refused with the line it stands on, so that a badly
 * edited list is found by the first test and not by a message that it misjudges.
 */
public final class Csv {

    private static final int END = -1;

    private final String name;
    private final Reader in;
    private int line = 1;
    private int next;

    private Csv(String name, Reader in) throws IOException {
        this.name = name;
        this.in = in;
        this.next = in.read();
    }

    /**
     * What a text holds.
     *
     * @param header the names in its first record
     * @param rows all records after the header
     */
    public record Table(List<String> header, List<Row> rows) {
        /** Keeps copies. */
        public Table {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A record.
     *
     * @param line the line on which it begins, from 1
     * @param fields header name to value, in the header's order
     */
    public record Row(int line, Map<String, String> fields) {
        /** Keeps a copy. */
        public Row {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** The text is no RFC 4180, or a record has another number of fields than the header. */
    public static final class MalformedException extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        private final int line;

        MalformedException(String name, int line, String what) {
            super(name + ':' + line + ": " + what);
            this.line = line;
        }

        /** Where, from 1. */
        public int line() {
            return line;
        }
    }

    /** The records after the header of a list of our own; otherwise as {@link #table}. */
    static List<Map<String, String>> read(String name, Reader in) throws IOException {
        return table(name, in).rows().stream().map(Row::fields).toList();
    }

    /**
     * Reads a text to its end.
     *
     * @param name what is read, for error messages
     * @throws MalformedException if the text is no RFC 4180 or a record has another number of fields than the header
     */
    public static Table table(String name, Reader in) throws IOException {
        Csv csv = new Csv(name, in);
        List<String> header = csv.record();
        List<Row> rows = new ArrayList<>();
        while (csv.next != END) {
            int start = csv.line;
            List<String> fields = csv.record();
            if (fields.size() != header.size()) {
                throw csv.wrong(start, fields.size() + " fields, header has " + header.size());
            }
            Map<String, String> row = new LinkedHashMap<>();
            Iterator<String> names = header.iterator();
            for (String field : fields) {
                row.put(names.next(), field);
            }
            rows.add(new Row(start, row));
        }
        return new Table(header, rows);
    }

    private List<String> record() throws IOException {
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (next == ',') {
            take();
            fields.add(field());
        }
        if (next == '\r') {
            take();
            if (next != '\n') {
                throw wrong(line, "CR without LF");
            }
        }
        if (next == '\n') {
            take();
        }
        return fields;
    }

    private String field() throws IOException {
        return next == '"' ? quoted() : plain();
    }

    private String plain() throws IOException {
        StringBuilder text = new StringBuilder();
        while (next != ',' && next != '\r' && next != '\n' && next != END) {
            if (next == '"') {
                throw wrong(line, "quote inside a field that has none around it");
            }
            text.append((char) take());
        }
        return text.toString();
    }

    private String quoted() throws IOException {
        int start = line;
        StringBuilder text = new StringBuilder();
        take();
        while (true) {
            if (next == END) {
                throw wrong(start, "quote is not closed");
            }
            int character = take();
            if (character != '"') {
                text.append((char) character);
            } else if (next == '"') {
                text.append((char) take());
            } else if (next == ',' || next == '\r' || next == '\n' || next == END) {
                return text.toString();
            } else {
                throw wrong(line, "text after a closing quote");
            }
        }
    }

    private int take() throws IOException {
        int character = next;
        if (character == '\n') {
            line++;
        }
        next = in.read();
        return character;
    }

    private MalformedException wrong(int where, String what) {
        return new MalformedException(name, where, what);
    }
}
