package nl.berichtenpoort.schemas;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads RFC 4180: fields in double quotes may hold commas, line ends and doubled quotes; records end with CR LF or LF,
 * the last one with or without. What the RFC does not allow is refused with the line it stands on, so that a badly
 * edited list is found by the first test and not by a message that it misjudges.
 */
public final class Csv {

    private static final int END = -1;

    private final String name;
    private final Reader in;
    private final char separator;
    private final boolean strict;
    private int line = 1;
    private int next;

    private Csv(String name, Reader in, char separator, boolean strict) throws IOException {
        this.name = name;
        this.in = in;
        this.separator = separator;
        this.strict = strict;
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

    /**
     * A record as it stands there.
     *
     * @param line the line on which it begins, from 1
     * @param fields its fields
     */
    public record Line(int line, List<String> fields) {
        /** Keeps a copy. */
        public Line {
            fields = List.copyOf(fields);
        }
    }

    /** What keeps a text from being RFC 4180. */
    public enum Fault {
        /** A record has another number of fields than the header. */
        FIELD_COUNT,
        /** A quote inside a field that has none around it. */
        QUOTE_INSIDE,
        /** Text between a closing quote and what separates fields. */
        TEXT_AFTER_QUOTE,
        /** The text ends inside quotes. */
        QUOTE_NOT_CLOSED,
        /** A carriage return by itself. */
        CR_WITHOUT_LF,
        /** A line feed by itself; only where line ends are taken strictly. */
        LF_WITHOUT_CR
    }

    /** The text is no RFC 4180, or a record has another number of fields than the header. */
    public static final class MalformedException extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final Fault fault;

        MalformedException(String name, int line, Fault fault, String what) {
            super(name + ':' + line + ": " + what);
            this.line = line;
            this.fault = fault;
        }

        /** What is wrong. */
        public Fault fault() {
            return fault;
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
        Csv csv = new Csv(name, in, ',', false);
        List<String> header = csv.record();
        List<Row> rows = new ArrayList<>();
        while (csv.next != END) {
            int start = csv.line;
            List<String> fields = csv.record();
            if (fields.size() != header.size()) {
                throw csv.wrong(start, Fault.FIELD_COUNT, fields.size() + " fields, header has " + header.size());
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

    /**
     * Reads a text to its end, record by record, the header too; how many fields they have is not looked at.
     *
     * @param name what is read, for error messages
     * @param separator what stands between fields
     * @param action takes each record in turn
     * @throws MalformedException if the text is no RFC 4180 to the letter: records end with CR LF
     */
    public static void lines(String name, Reader in, char separator, Consumer<Line> action) throws IOException {
        Csv csv = new Csv(name, in, separator, true);
        while (csv.next != END) {
            int start = csv.line;
            action.accept(new Line(start, csv.record()));
        }
    }

    private List<String> record() throws IOException {
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (next == separator) {
            take();
            fields.add(field());
        }
        if (next == '\r') {
            take();
            if (next != '\n') {
                throw wrong(line, Fault.CR_WITHOUT_LF, "CR without LF");
            }
        } else if (strict && next == '\n') {
            throw wrong(line, Fault.LF_WITHOUT_CR, "LF without CR");
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
        while (next != separator && next != '\r' && next != '\n' && next != END) {
            if (next == '"') {
                throw wrong(line, Fault.QUOTE_INSIDE, "quote inside a field that has none around it");
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
                throw wrong(start, Fault.QUOTE_NOT_CLOSED, "quote is not closed");
            }
            int character = take();
            if (character != '"') {
                text.append((char) character);
            } else if (next == '"') {
                text.append((char) take());
            } else if (next == separator || next == '\r' || next == '\n' || next == END) {
                return text.toString();
            } else {
                throw wrong(line, Fault.TEXT_AFTER_QUOTE, "text after a closing quote");
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

    private MalformedException wrong(int where, Fault fault, String what) {
        return new MalformedException(name, where, fault, what);
    }
}
