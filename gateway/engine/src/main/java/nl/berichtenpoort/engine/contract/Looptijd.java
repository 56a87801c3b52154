package nl.berichtenpoort.engine.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The term of a contract; first and last days belong to it.
 *
 * @param van first day
 * @param tot last day without extensions
 * @param verlengingen extensions that were decided on, in order of time
 */
public record Looptijd(LocalDate van, LocalDate tot, List<Verlenging> verlengingen) {
    public Looptijd {
        Objects.requireNonNull(van);
        Objects.requireNonNull(tot);
        verlengingen = List.copyOf(verlengingen);
    }

    /**
     * An extension.
     *
     * @param tot the new last day
     * @param besloten the day on which the parties decided on it
     */
    public record Verlenging(LocalDate tot, LocalDate besloten) {
        public Verlenging {
            Objects.requireNonNull(tot);
            Objects.requireNonNull(besloten);
        }
    }

    /** The last day with all extensions. */
    public LocalDate einde() {
        return verlengingen.isEmpty()
                ? tot
                : verlengingen.get(verlengingen.size() - 1).tot();
    }

    /** Whether a day lies in the term. */
    public boolean bevat(LocalDate dag) {
        return !dag.isBefore(van) && !dag.isAfter(einde());
    }
}
