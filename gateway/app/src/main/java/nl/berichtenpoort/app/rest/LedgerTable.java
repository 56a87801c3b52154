package nl.berichtenpoort.app.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.translate.table.DecimalMark;
import nl.berichtenpoort.schemas.CsvWriter;

/**
 * A part of the ledger as rows of named values, which JSON and CSV show alike. Amounts are whole cents in JSON and euros
 * with two decimals in CSV.
 *
 * @param <T> what a row is made of
 */
final class LedgerTable<T> {

    private final List<Column<T>> columns = new ArrayList<>();

    private record Column<T>(String name, boolean amount, Function<T, Object> value) {}

    /** Adds a text or a number; lists of texts are one value in CSV, with blanks between. */
    LedgerTable<T> with(String name, Function<T, Object> value) {
        columns.add(new Column<>(name, false, value));
        return this;
    }

    /** Adds an amount in cents. */
    LedgerTable<T> amount(String name, Function<T, Long> cents) {
        columns.add(new Column<>(name, true, cents::apply));
        return this;
    }

    /** Adds an amount in cents that may be missing. */
    LedgerTable<T> maybeAmount(String name, Function<T, Optional<Long>> cents) {
        columns.add(new Column<>(name, true, cents::apply));
        return this;
    }

    /** A row with its names. */
    Map<String, Object> json(T row) {
        Map<String, Object> values = new LinkedHashMap<>();
        columns.forEach(column -> values.put(column.name(), column.value().apply(row)));
        return values;
    }

    /** All rows by RFC 4180, with a line of names. */
    String csv(List<T> rows, DecimalMark mark) {
        CsvWriter csv = new CsvWriter(',');
        csv.add(columns.stream().map(Column::name).toList());
        rows.forEach(row ->
                csv.add(columns.stream().map(column -> cell(column, row, mark)).toList()));
        return csv.toString();
    }

    private static <T> String cell(Column<T> column, T row, DecimalMark mark) {
        Object value = column.value().apply(row);
        if (value instanceof Optional<?> maybe) {
            if (maybe.isEmpty()) {
                return "";
            }
            value = maybe.get();
        }
        if (column.amount()) {
            return mark.euros((Long) value);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
        String text = String.valueOf(value);
        return value instanceof String ? CsvWriter.harmless(text) : text;
    }
}
