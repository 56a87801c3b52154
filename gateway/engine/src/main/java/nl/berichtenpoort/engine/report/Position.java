package nl.berichtenpoort.engine.report;

import java.util.Objects;
import java.util.Optional;

/**
 * A place in a message.
 *
 * @param line line, from 1; 0 where the place is the message as a whole
 * @param column column in characters, from 1; 0 where unknown
 * @param path local names from the root, joined by {@code /}, with {@code [n]} (from 1) only where siblings share a
 *     name, for example {@code Bericht/Client/StartProducten/StartProduct[2]/Begindatum}; empty where there is no element
 */
public record Position(int line, int column, Optional<String> path) {

    /** The message as a whole. */
    public static final Position MESSAGE = new Position(0, 0, Optional.empty());

    public Position {
        Objects.requireNonNull(path);
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column are not negative: " + line + ":" + column);
        }
    }

    /** A place with an element path. */
    public static Position at(int line, int column, String path) {
        return new Position(line, column, Optional.of(path));
    }

    /** A place where no element is known, such as in the prolog. */
    public static Position at(int line, int column) {
        return new Position(line, column, Optional.empty());
    }
}
