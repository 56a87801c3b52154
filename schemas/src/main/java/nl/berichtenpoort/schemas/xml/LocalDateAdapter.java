package nl.berichtenpoort.schemas.xml;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.YEAR;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;

/**
 * Binds the standard's {@code LDT_Datum}, an {@code xs:date} without time zone, to {@link LocalDate}.
 *
 * <p>It reads what the schema accepts, including years of more than four digits, and writes the schema's form. White
 * space around a date is not part of it ({@code xs:date} collapses it).
 */
public final class LocalDateAdapter extends XmlAdapter<String, LocalDate> {

    private static final DateTimeFormatter DATUM = new DateTimeFormatterBuilder()
            .appendValue(YEAR, 4, 10, SignStyle.NORMAL)
            .appendLiteral('-')
            .appendValue(MONTH_OF_YEAR, 2)
            .appendLiteral('-')
            .appendValue(DAY_OF_MONTH, 2)
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    /** For JAXB, which makes its own adapters. */
    public LocalDateAdapter() {}

    /**
     * Reads a date.
     *
     * @throws DateTimeParseException if the text is no {@code LDT_Datum}. An {@code Unmarshaller} without an event
     *     handler of its own turns this into an absent date: validate first, or set a handler that stops.
     */
    @Override
    public LocalDate unmarshal(String text) {
        return text == null ? null : LocalDate.parse(text.strip(), DATUM);
    }

    @Override
    public String marshal(LocalDate date) {
        return date == null ? null : DATUM.format(date);
    }
}
