package nl.berichtenpoort.engine.translate.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.schemas.Csv;

/**
 * Holds a flat file, whoever made it, against the columns that a mapping file declares: RFC 4180 to the letter, the names
 * of the header in their order, and in every row as many fields as columns, each of them there if required, of the
 * declared form and within the declared width, and no formula. Findings tell the row (from 1, below the header), the line
 * of the file and the column; never a value, which may be personal data.
 */
public final class DeclaredColumns {

    private static final int TOLD = 100;

    private final TableMapping mapping;
    private final CsvSettings settings;

    /** @param settings how the file is written; a byte order mark is not part of what is checked and refused */
    public DeclaredColumns(TableMapping mapping, CsvSettings settings) {
        this.mapping = Objects.requireNonNull(mapping);
        this.settings = Objects.requireNonNull(settings);
    }

    /** What is wrong with a file; nothing if it fits. At most a hundred and one findings. */
    public List<Finding> check(byte[] file) {
        Check check = new Check();
        Optional<String> text = decoded(file);
        if (text.isEmpty()) {
            check.add("not-utf8");
        } else if (text.get().startsWith("\uFEFF")) {
            check.add("byte-order-mark");
        } else {
            check.text(text.get());
        }
        return check.told();
    }

    private static Optional<String> decoded(byte[] file) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The check of one file. */
    private final class Check {

        private final List<Finding> findings = new ArrayList<>();
        private int count;
        private long records;

        void text(String text) {
            try {
                Csv.lines(
                        mapping.file(),
                        new StringReader(text),
                        settings.separator().character(),
                        this::line);
            } catch (Csv.MalformedException e) {
                // Where the text is no longer RFC 4180, its fields cannot be told from each other.
                add(word(e.fault()), String.valueOf(e.line()));
            } catch (IOException e) {
                throw new UncheckedIOException("A string cannot be read", e);
            }
            if (records == 0 && count == 0) {
                add("no-header");
            }
        }

        private static String word(Csv.Fault fault) {
            return switch (fault) {
                case QUOTE_INSIDE -> "quote-inside";
                case TEXT_AFTER_QUOTE -> "text-after-quote";
                case QUOTE_NOT_CLOSED -> "quote-not-closed";
                case CR_WITHOUT_LF, LF_WITHOUT_CR -> "line-end";
                case FIELD_COUNT -> throw new IllegalStateException("Fields are counted here");
            };
        }

        private void line(Csv.Line line) {
            records++;
            List<Column> columns = mapping.columns();
            if (line.fields().size() != columns.size()) {
                add(
                        records == 1 ? "header-count" : "field-count",
                        String.valueOf(line.line()),
                        String.valueOf(records - 1),
                        String.valueOf(line.fields().size()),
                        String.valueOf(columns.size()));
                return;
            }
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                String field = line.fields().get(i);
                if (records == 1) {
                    if (!field.equals(column.name())) {
                        add("header-name", String.valueOf(line.line()), String.valueOf(i + 1), column.name());
                    }
                } else {
                    column.fault(field, settings).ifPresent(fault -> field(line, column, field, fault));
                }
            }
        }

        private void field(Csv.Line line, Column column, String field, Column.Fault fault) {
            String row = String.valueOf(records - 1);
            String at = String.valueOf(line.line());
            switch (fault) {
                case MISSING -> add("field-missing", at, row, column.name());
                case WIDTH ->
                    add(
                            "field-width",
                            at,
                            row,
                            column.name(),
                            String.valueOf(column.width().orElseThrow().characters()),
                            String.valueOf(Width.length(field)));
                case FORM -> add("field-form", at, row, column.name(), column.form(settings));
                case FORMULA -> add("field-formula", at, row, column.name());
            }
        }

        void add(String word, String... arguments) {
            count++;
            if (findings.size() < TOLD) {
                findings.add(Problems.finding("file-" + word, Position.MESSAGE, mapping.file(), List.of(arguments)));
            }
        }

        List<Finding> told() {
            if (count > findings.size()) {
                String rest = String.valueOf(count - findings.size());
                findings.add(Problems.finding("file-more", Position.MESSAGE, mapping.file(), List.of(rest)));
            }
            return List.copyOf(findings);
        }
    }
}
