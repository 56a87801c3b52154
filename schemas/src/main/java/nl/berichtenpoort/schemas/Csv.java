package nl.berichtenpoort.schemas;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads RFC 4180: fields in double quotes may hold commas, line ends and doubled quotes; records end with CR LF or LF,
 * the last one with or without. What the RFC does not allow is refused with the line it stands on, so that a badly
 * edited list is found by the first test and not by a message that it misjudges.
 */
final class Csv {

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
     * All records after the header, each as header name to value in the header's order.
     *
     * @param name what is read, for error messages
     * @throws IllegalStateException if the text is no RFC 4180 or a record has another number of fields than the header
     */
    static List<Map<String, String>> read(String name, Reader in) throws IOException {
        Csv csv = new Csv(name, in);
        List<String> header = csv.record();
        List<Map<String, String>> rows = new ArrayList<>();
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
            rows.add(row);
        }
        return rows;
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

    private IllegalStateException wrong(int where, String what) {
        return new IllegalStateException(name + ':' + where + ": " + what);
    }
}
