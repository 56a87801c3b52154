package nl.berichtenpoort.engine.official;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of running the official stylesheets over one message.
 *
 * @param outcome how it went
 * @param stylesheets those that ran or should have, relative to their folder
 * @param failure why it failed; present if and only if it did
 * @param rules every rule that either found violated, in the order of their ids; none unless compared
 */
public record OfficialComparison(
        Outcome outcome, List<String> stylesheets, Optional<OfficialFailure> failure, List<RuleDifference> rules) {

    public OfficialComparison {
        Objects.requireNonNull(outcome);
        stylesheets = List.copyOf(stylesheets);
        Objects.requireNonNull(failure);
        rules = List.copyOf(rules);
    }

    /** How it went. */
    public enum Outcome {
        /** Both judged the message. */
        COMPARED,
        /** The folder has no stylesheet for this type of message. */
        NO_STYLESHEET,
        /** Our rules did not judge the message, or not whole: it does not pass its schema, or a rule crashed. */
        NOT_JUDGED,
        /** A stylesheet failed. */
        FAILED;

        /** The name in JSON and metrics: lower case with hyphens. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static OfficialComparison without(Outcome outcome) {
        return new OfficialComparison(outcome, List.of(), Optional.empty(), List.of());
    }

    /** Whether there is anything that only one of the two found. */
    public boolean differs() {
        return rules.stream().anyMatch(rule -> rule.difference() != Difference.BOTH);
    }
}
