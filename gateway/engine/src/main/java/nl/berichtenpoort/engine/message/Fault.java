package nl.berichtenpoort.engine.message;

import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.report.Severity;

/**
 * Something found while the message is still being read, before paths can be told.
 *
 * @param layer identify or schema
 * @param word the fault's word: the rule without its prefix
 * @param text name of its sentence
 * @param line line, from 1; 0 for the message as a whole
 * @param column column, from 1; 0 for the message as a whole
 * @param elementLine line of the start tag of the element that it is about; 0 if there is none
 * @param elementColumn column of that start tag
 * @param arguments what the sentence fills in
 */
record Fault(
        Layer layer,
        String word,
        String text,
        int line,
        int column,
        int elementLine,
        int elementColumn,
        List<String> arguments) {

    /** A fault of a place without an element, such as the prolog. */
    static Fault identify(String word, int line, int column, String... arguments) {
        return new Fault(Layer.IDENTIFY, word, word, line, column, 0, 0, List.of(arguments));
    }

    /** A fault of the element that starts here. */
    static Fault identifyAt(String word, int line, int column, String... arguments) {
        return new Fault(Layer.IDENTIFY, word, word, line, column, line, column, List.of(arguments));
    }

    /** The same fault in other words. */
    Fault withText(String otherText) {
        return new Fault(layer, word, otherText, line, column, elementLine, elementColumn, arguments);
    }

    /** The finding, with the path of its element in the tree as far as it was read. */
    Finding finding(Optional<MessageNode> tree) {
        Optional<String> path = elementLine == 0
                ? Optional.empty()
                : tree.flatMap(root -> MessagePaths.pathAt(root, elementLine, elementColumn));
        boolean schema = layer == Layer.SCHEMA;
        return new Finding(
                (schema ? "xsd-" : "bericht-") + word,
                layer,
                Severity.ERROR,
                Optional.empty(),
                new Position(line, column, path),
                (schema ? "schema." : "identify.") + text,
                arguments);
    }
}
