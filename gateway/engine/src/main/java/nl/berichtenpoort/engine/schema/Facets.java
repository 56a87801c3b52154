package nl.berichtenpoort.engine.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a chain of restrictions asks of a value. Immutable; each restriction step makes a new one that asks at least as
 * much.
 *
 * @param minLength least number of characters
 * @param maxLength greatest number of characters
 * @param totalDigits greatest number of digits that count
 * @param fractionDigits greatest number of digits after the point
 * @param lower greatest of the lower bounds
 * @param upper least of the upper bounds
 * @param patterns one entry a restriction step that has patterns; a value fits one pattern of each
 * @param enumeration the allowed values in the order of the schema; empty where any value is allowed
 */
public record Facets(
        OptionalInt minLength,
        OptionalInt maxLength,
        OptionalInt totalDigits,
        OptionalInt fractionDigits,
        Optional<Bound> lower,
        Optional<Bound> upper,
        List<PatternStep> patterns,
        Set<String> enumeration) {

    static final Facets NONE = new Facets(
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Set.of());

    /** A bound of a number. */
    public record Bound(String value, boolean inclusive) {}

    /** The patterns of one restriction step, of which a value must fit one. */
    public record PatternStep(List<String> sources, List<CharacterAutomaton> automata) {
        public PatternStep {
            sources = List.copyOf(sources);
            automata = List.copyOf(automata);
        }

        /** Whether a value fits one of them. */
        public boolean matches(String value) {
            for (int i = 0; i < automata.size(); i++) {
                if (automata.get(i).matches(value)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** These facets and those of a further restriction step. */
    Facets and(Facets step) {
        List<PatternStep> allPatterns = new ArrayList<>(patterns);
        allPatterns.addAll(step.patterns);
        return new Facets(
                greatest(minLength, step.minLength),
                least(maxLength, step.maxLength),
                least(totalDigits, step.totalDigits),
                least(fractionDigits, step.fractionDigits),
                tighter(lower, step.lower, 1),
                tighter(upper, step.upper, -1),
                List.copyOf(allPatterns),
                both(enumeration, step.enumeration));
    }

    private static OptionalInt greatest(OptionalInt left, OptionalInt right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() ? right : left;
        }
        return OptionalInt.of(Math.max(left.getAsInt(), right.getAsInt()));
    }

    private static OptionalInt least(OptionalInt left, OptionalInt right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() ? right : left;
        }
        return OptionalInt.of(Math.min(left.getAsInt(), right.getAsInt()));
    }

    private static Optional<Bound> tighter(Optional<Bound> left, Optional<Bound> right, int direction) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() ? right : left;
        }
        int order = direction * Decimals.compare(left.get().value(), right.get().value());
        if (order == 0) {
            return left.get().inclusive() ? right : left;
        }
        return order > 0 ? left : right;
    }

    private static Set<String> both(Set<String> left, Set<String> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() ? right : left;
        }
        Set<String> result = new LinkedHashSet<>(right);
        result.retainAll(left);
        if (result.isEmpty()) {
            throw new IllegalArgumentException("no value is left that both lists of values allow");
        }
        return java.util.Collections.unmodifiableSet(result);
    }
}
