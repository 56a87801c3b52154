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
 * @param layer identify, schema, or translate for what no schema was asked about
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

    /** A fault of the element that starts here, in a message of an older release. */
    static Fault translate(String word, int line, int column, String... arguments) {
        return new Fault(Layer.TRANSLATE, word, word, line, column, line, column, List.of(arguments));
    }

    /** XML that breaks a rule of XML here, or breaks off, after its root has told what it is. */
    static Fault notWellFormed(int line, int column) {
        return new Fault(Layer.SCHEMA, "not-well-formed", "not-well-formed", line, column, 0, 0, List.of());
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
        return new Finding(
                rulePrefix() + word,
                layer,
                Severity.ERROR,
                Optional.empty(),
                new Position(line, column, path),
                bundle() + text,
                arguments);
    }

    private String rulePrefix() {
        return switch (layer) {
            case SCHEMA -> "xsd-";
            case TRANSLATE -> "release-";
            default -> "bericht-";
        };
    }

    private String bundle() {
        return switch (layer) {
            case SCHEMA -> "schema.";
            case TRANSLATE -> "release.";
            default -> "identify.";
        };
    }
}
