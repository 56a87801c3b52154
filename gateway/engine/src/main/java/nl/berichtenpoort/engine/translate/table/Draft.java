package nl.berichtenpoort.engine.translate.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.yaml.Placed;

/**
 * A mapping file of the right shape, before what it says is held against the schemas of its messages.
 *
 * @param name its name
 * @param settings how its files are written
 * @param stylesheet the stylesheet that makes them; empty where the rows and columns below do
 * @param messages the messages of the stylesheet
 * @param rows what makes a row; none with a stylesheet
 * @param columns the columns
 */
record Draft(
        String name,
        CsvSettings settings,
        Optional<String> stylesheet,
        List<Set<MessageType>> messages,
        List<Row> rows,
        List<Col> columns) {

    /**
     * What makes a row in some messages.
     *
     * @param messages in which
     * @param path element names below Bericht
     * @param name what rows of this kind are called
     */
    record Row(List<Set<MessageType>> messages, Placed<String> path, Optional<String> name) {}

    /**
     * A column.
     *
     * @param name its name
     * @param from where its values come from; empty with a stylesheet
     * @param kind what it holds, if that is said
     * @param required whether every row has a value
     * @param missing what stands for a value that is not there
     * @param repeat which of several elements
     * @param layout how values are written
     */
    record Col(
            Placed<String> name,
            Optional<From> from,
            Optional<Placed<ColumnKind>> kind,
            boolean required,
            Optional<Placed<String>> missing,
            Optional<Placed<Source.Repeat>> repeat,
            Layout layout) {}

    /** How the values of a column are written, as far as the file says. */
    record Layout(
            Optional<Placed<Long>> atMost,
            Optional<Placed<Long>> exactly,
            Optional<Placed<String>> filler,
            Optional<Placed<Side>> side,
            Optional<Placed<DateForm>> dateForm,
            Optional<Placed<String>> yes,
            Optional<Placed<String>> no) {}

    /** Where the values of a column come from. */
    sealed interface From {
        /** An element. */
        record Path(Placed<String> path) implements From {}

        /** The same text in every row. */
        record Constant(Placed<String> text) implements From {}

        /** The message or the row. */
        record Fact(Feit feit) implements From {}

        /** What became of an invoice line. */
        record Outcome(Placed<Uitkomst> uitkomst) implements From {}
    }

    /** On which side of its filling a value stands. */
    enum Side {
        LINKS("links"),
        RECHTS("rechts");

        private final String word;

        Side(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
