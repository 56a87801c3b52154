package nl.berichtenpoort.engine.translate.table;

import java.time.LocalDate;
import java.util.Optional;
import nl.berichtenpoort.engine.message.XsdDate;
import nl.berichtenpoort.schemas.CodeList;
import nl.berichtenpoort.schemas.CsvWriter;

/** A value as its column writes it, or what keeps it from being written. */
sealed interface CellText {

    /** The value in its column's form, whole. */
    record Written(String text) implements CellText {}

    /** It does not fit the column. */
    record Unfit(Column.Fault fault, String text) implements CellText {}

    /** The code list does not have it. */
    record UnknownCode(CodeList list) implements CellText {}

    /**
     * Writes a value of a message.
     *
     * @param value as it stands in the message, not empty
     * @param credit whether an amount counts below zero
     * @param codes what tells the meaning, where that is what the column holds
     */
    static CellText of(Column column, String value, boolean credit, Optional<CodeList> codes, CsvSettings settings) {
        return switch (column.kind()) {
            case TEKST, CODE -> checked(column, value, settings);
            case BETEKENIS ->
                codes.isEmpty()
                        ? checked(column, value, settings)
                        : codes.get()
                                .meaning(value)
                                .map(meaning -> checked(column, meaning, settings))
                                .orElseGet(() -> new UnknownCode(codes.get()));
            case DATUM -> day(column, value, settings);
            case BEDRAG -> amount(column, value, credit, settings);
            case GEHEEL ->
                whole(value)
                        .map(number -> checked(column, Long.toString(number), settings))
                        .orElseGet(() -> new Unfit(Column.Fault.FORM, value));
            case JA_NEE ->
                switch (value) {
                    case "1", "true" -> checked(column, column.yes(), settings);
                    case "2", "0", "false" -> checked(column, column.no(), settings);
                    default -> new Unfit(Column.Fault.FORM, value);
                };
        };
    }

    /** An amount in cents. */
    static CellText ofCents(Column column, long cents, CsvSettings settings) {
        return checked(column, settings.decimalMark().euros(cents), settings);
    }

    /** A text in the form of its column, in the width that it declares. */
    static CellText checked(Column column, String text, CsvSettings settings) {
        String written = written(column, text);
        return column.fault(written, settings)
                .<CellText>map(fault -> new Unfit(fault, written))
                .orElseGet(() -> new Written(written));
    }

    /** A text, harmless to spreadsheets and filled to its column's width. */
    static String written(Column column, String text) {
        String harmless = column.kind().isText() ? CsvWriter.harmless(text) : text;
        return column.width()
                .map(width -> width.fill(harmless, column.kind().isNumber()))
                .orElse(harmless);
    }

    private static CellText day(Column column, String value, CsvSettings settings) {
        try {
            LocalDate day = XsdDate.parse(value);
            return column.dateForm().canWrite(day)
                    ? checked(column, column.dateForm().write(day), settings)
                    : new Unfit(Column.Fault.FORM, value);
        } catch (IllegalArgumentException e) {
            // A default of a mapping file, or a value that the schema let through: told as a fault of the value.
            return new Unfit(Column.Fault.FORM, value);
        }
    }

    private static CellText amount(Column column, String value, boolean credit, CsvSettings settings) {
        return whole(value)
                .map(cents -> ofCents(column, credit ? -cents : cents, settings))
                .orElseGet(() -> new Unfit(Column.Fault.FORM, value));
    }

    private static Optional<Long> whole(String value) {
        try {
            return Optional.of(Long.parseLong(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
