package nl.berichtenpoort.engine.rule;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.rule.ProductCodeFileException.Fault;
import nl.berichtenpoort.engine.rule.ProductCodeFileException.Kind;
import nl.berichtenpoort.schemas.CodeLists;
import nl.berichtenpoort.schemas.Csv;

/**
 * A product code list that whoever runs the gateway keeps as a CSV file: UTF-8, RFC 4180, with the columns of
 * {@link #COLUMNS} in any order. {@code standard} is {@code ijw} or {@code iwmo}; the dates are inclusive and empty where
 * the code has always been, or still is, in use; {@code description} is for people. One list serves all municipalities of
 * a gateway. Immutable.
 */
public final class ProductCodeFile implements ProductCodeList {

    /** The columns of the file. */
    public static final List<String> COLUMNS =
            List.of("standard", "category", "code", "valid_from", "valid_to", "description");

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int LONGEST_CODE = 5;

    private final Map<Product, List<Period>> periods;

    private ProductCodeFile(Map<Product, List<Period>> periods) {
        this.periods = periods;
    }

    private record Product(Standard standard, String categorie, String code) {}

    /** Both days inclusive. */
    private record Period(LocalDate from, LocalDate to) {
        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        boolean overlaps(Period other) {
            return !from.isAfter(other.to) && !other.from.isAfter(to);
        }
    }

    /**
     * Reads a file whole.
     *
     * @throws ProductCodeFileException that tells everything that is wrong with it, in the order of its lines
     */
    public static ProductCodeFile read(Path file) {
        Csv.Table table = table(file);
        List<String> header = table.header().stream()
                .map(name -> name.replace(BYTE_ORDER_MARK, ""))
                .toList();
        if (header.size() != COLUMNS.size() || !header.containsAll(COLUMNS)) {
            throw new ProductCodeFileException(new Fault(1, Kind.HEADER, String.join(",", COLUMNS)));
        }
        if (table.rows().isEmpty()) {
            throw new ProductCodeFileException(new Fault(1, Kind.EMPTY, ""));
        }
        Lines lines = new Lines(header);
        table.rows().forEach(lines::add);
        return lines.list();
    }

    private static Csv.Table table(Path file) {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return Csv.table(String.valueOf(file), in);
        } catch (CharacterCodingException notUtf8) {
            throw new ProductCodeFileException(new Fault(0, Kind.ENCODING, ""));
        } catch (IOException unreadable) {
            throw new ProductCodeFileException(new Fault(0, Kind.UNREADABLE, ""));
        } catch (Csv.MalformedException malformed) {
            throw new ProductCodeFileException(new Fault(malformed.line(), Kind.RECORD, ""));
        }
    }

    @Override
    public boolean contains(Relation relation, String categorie, String code, LocalDate day) {
        return periods.getOrDefault(new Product(relation.standard(), categorie, code), List.of()).stream()
                .anyMatch(period -> period.contains(day));
    }

    /** The lines of a file on their way to a list. */
    private static final class Lines {

        private final List<String> header;
        private final CodeLists codeLists = new CodeLists();
        private final Map<Product, List<Period>> periods = new HashMap<>();
        private final List<Fault> faults = new ArrayList<>();

        Lines(List<String> header) {
            this.header = header;
        }

        void add(Csv.Row row) {
            List<String> values = List.copyOf(row.fields().values());
            int faultsBefore = faults.size();
            Optional<Standard> standard = standard(row.line(), value(values, "standard"));
            String category = value(values, "category");
            standard.ifPresent(known -> checkCategory(row.line(), known, category));
            String code = value(values, "code");
            if (code.isBlank() || code.length() > LONGEST_CODE) {
                faults.add(new Fault(row.line(), Kind.CODE, code));
            }
            Period period = new Period(
                    date(row.line(), value(values, "valid_from"), LocalDate.MIN),
                    date(row.line(), value(values, "valid_to"), LocalDate.MAX));
            if (period.to().isBefore(period.from())) {
                faults.add(new Fault(row.line(), Kind.PERIOD, ""));
            }
            if (faults.size() == faultsBefore) {
                add(row.line(), new Product(standard.orElseThrow(), category, code), period);
            }
        }

        private void add(int line, Product product, Period period) {
            List<Period> known = periods.computeIfAbsent(product, key -> new ArrayList<>());
            if (known.stream().anyMatch(period::overlaps)) {
                faults.add(new Fault(line, Kind.OVERLAP, product.categorie() + " " + product.code()));
            }
            known.add(period);
        }

        private String value(List<String> values, String column) {
            return values.get(header.indexOf(column)).strip();
        }

        private Optional<Standard> standard(int line, String value) {
            Optional<Standard> standard = Arrays.stream(Standard.values())
                    .filter(known -> known.folder().equals(value))
                    .findFirst();
            if (standard.isEmpty()) {
                faults.add(new Fault(line, Kind.STANDARD, value));
            }
            return standard;
        }

        private void checkCategory(int line, Standard standard, String category) {
            boolean known = codeLists
                    .ofType(standard.folder(), "LDT_ProductCategorie")
                    .flatMap(list -> list.find(category))
                    .isPresent();
            if (!known) {
                faults.add(new Fault(line, Kind.CATEGORY, category));
            }
        }

        private LocalDate date(int line, String value, LocalDate missing) {
            if (value.isEmpty()) {
                return missing;
            }
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException wrong) {
                faults.add(new Fault(line, Kind.DATE, value));
                return missing;
            }
        }

        ProductCodeFile list() {
            if (!faults.isEmpty()) {
                throw new ProductCodeFileException(faults);
            }
            return new ProductCodeFile(periods);
        }
    }
}
