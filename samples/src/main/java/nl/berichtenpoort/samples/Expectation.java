package nl.berichtenpoort.samples;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a validator has to say first about an invalid sample. It stands in the file {@code <name>.expect.json} beside the
 * sample; {@code samples/README.md} lists the fault classes and tells how line and path are counted.
 *
 * @param layer the layer that finds the fault: {@code identify} or {@code schema}
 * @param line the line of the start tag concerned (or of the parent's end tag when an element is missing at the end),
 *     counted from 1; empty when a line has no meaning, as for an empty file
 * @param column the column, counted from 1; empty when parsers may differ about it
 * @param path local names joined by a slash, with a position like {@code [2]} where siblings share the name; empty when
 *     there is no element to point at
 * @param fault one word for the class of the fault, for example {@code max-length}
 * @param why the reason in one English sentence
 */
public record Expectation(
        String layer, OptionalInt line, OptionalInt column, Optional<String> path, String fault, String why) {

    /**
     * Reads an expectation file.
     *
     * @param json the text of the file: one object of the six fields
     * @return the expectation
     * @throws IllegalArgumentException when the text is no such object, or a field is missing or unknown
     */
    public static Expectation parse(String json) {
        FlatJson fields = FlatJson.parse(json);
        Expectation expectation = new Expectation(
                fields.text("layer"),
                fields.number("line"),
                fields.number("column"),
                fields.optionalText("path"),
                fields.text("fault"),
                fields.text("why"));
        fields.requireAllRead();
        return expectation;
    }
}
