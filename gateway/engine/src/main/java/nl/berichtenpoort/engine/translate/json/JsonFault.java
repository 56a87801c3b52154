package nl.berichtenpoort.engine.translate.json;

import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.report.Severity;

/**
 * Something wrong with a document, while paths cannot be told yet.
 *
 * @param word the rule without its prefix and the name of its sentence
 * @param line line, from 1; 0 for the document as a whole
 * @param column column in characters, from 1
 * @param place the member that it is about, if it is about one
 * @param arguments what the sentence fills in
 */
record JsonFault(String word, int line, int column, Optional<Place> place, List<String> arguments) {

    JsonFault {
        arguments = List.copyOf(arguments);
    }

    static JsonFault ofDocument(String word, String... arguments) {
        return at(word, 0, 0, arguments);
    }

    static JsonFault at(String word, int line, int column, String... arguments) {
        return new JsonFault(word, line, column, Optional.empty(), List.of(arguments));
    }

    Finding finding() {
        return new Finding(
                "json-" + word,
                Layer.TRANSLATE,
                Severity.ERROR,
                Optional.empty(),
                new Position(line, column, place.map(Place::path)),
                "json." + word,
                arguments);
    }
}
