package nl.berichtenpoort.engine.official;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.report.Language;

/**
 * A comparison in the words of one language, shaped as the command line and REST give it out as JSON.
 *
 * @param outcome {@code compared}, {@code no-stylesheet}, {@code not-judged} or {@code failed}
 * @param stylesheets those that ran or should have
 * @param message what the outcome means and what to do
 * @param failure what failed
 * @param rules every rule that either found violated
 */
public record OfficialView(
        String outcome,
        List<String> stylesheets,
        String message,
        Optional<FailureView> failure,
        List<RuleDifferenceView> rules) {

    public OfficialView {
        Objects.requireNonNull(outcome);
        stylesheets = List.copyOf(stylesheets);
        Objects.requireNonNull(message);
        Objects.requireNonNull(failure);
        rules = List.copyOf(rules);
    }

    /** What failed: {@link OfficialFailure} with its kind as a name. */
    public record FailureView(String kind, String stylesheet, String detail) {}

    /** A rule: {@link RuleDifference} with its difference as a name. */
    public record RuleDifferenceView(String rule, String difference, int ours, int official, List<String> places) {
        public RuleDifferenceView {
            places = List.copyOf(places);
        }
    }

    /** Puts a comparison into words. */
    public static OfficialView of(OfficialComparison comparison, Language language) {
        return new OfficialView(
                comparison.outcome().label(),
                comparison.stylesheets(),
                new OfficialText(language).message(comparison),
                comparison
                        .failure()
                        .map(failure ->
                                new FailureView(failure.kind().label(), failure.stylesheet(), failure.detail())),
                comparison.rules().stream()
                        .map(rule -> new RuleDifferenceView(
                                rule.rule(), rule.difference().label(), rule.ours(), rule.official(), rule.places()))
                        .toList());
    }
}
