package nl.berichtenpoort.engine.yaml;

import nl.berichtenpoort.engine.report.Position;

/**
 * Where something stands in a YAML file.
 *
 * @param file name of the file
 * @param line from 1
 * @param column in characters, from 1
 * @param path see {@link FileFault#position()}; empty for the document itself
 */
public record Place(String file, int line, int column, String path) {

    /** The place of a fault. */
    public Position position() {
        return path.isEmpty() ? Position.at(line, column) : Position.at(line, column, path);
    }
}
