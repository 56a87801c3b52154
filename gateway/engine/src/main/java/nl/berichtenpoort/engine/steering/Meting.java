package nl.berichtenpoort.engine.steering;

import java.util.Objects;
import java.util.Optional;

/**
 * What is measured of something that is counted.
 *
 * @param dagen days; empty if there are none to measure
 * @param volume number of units
 * @param bedrag cents
 */
record Meting(Optional<Integer> dagen, long volume, long bedrag) {

    /** Counted and nothing more. */
    static final Meting GEEN = new Meting(Optional.empty(), 0, 0);

    Meting {
        Objects.requireNonNull(dagen);
    }

    static Meting dagen(Optional<Integer> dagen) {
        return new Meting(dagen, 0, 0);
    }
}
