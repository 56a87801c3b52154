package nl.berichtenpoort.engine.contract;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Days in which something holds; both ends belong to it.
 *
 * @param van first day
 * @param tot last day; empty where it goes on
 */
public record Geldigheid(LocalDate van, Optional<LocalDate> tot) {
    public Geldigheid {
        Objects.requireNonNull(van);
        Objects.requireNonNull(tot);
    }

    /** Whether it holds on a day. */
    public boolean bevat(LocalDate dag) {
        return !dag.isBefore(van) && tot.filter(dag::isAfter).isEmpty();
    }
}
