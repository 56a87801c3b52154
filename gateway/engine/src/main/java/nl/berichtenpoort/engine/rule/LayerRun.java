package nl.berichtenpoort.engine.rule;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.report.UncheckedRules;

/**
 * What running one layer gave.
 *
 * @param outcome how it ended; crashed if any rule crashed, whatever the others found
 * @param findings what the rules that ran found
 * @param crashes the rules that crashed and why; for our log, never for a sender
 * @param unchecked the rules that did not run because what they need is not there
 */
public record LayerRun(
        LayerOutcome outcome,
        List<Finding> findings,
        Map<String, RuntimeException> crashes,
        List<UncheckedRules> unchecked) {

    /** A layer that did not run. */
    public static final LayerRun SKIPPED = new LayerRun(LayerOutcome.SKIPPED, List.of(), Map.of());

    public LayerRun {
        Objects.requireNonNull(outcome);
        findings = List.copyOf(findings);
        crashes = Map.copyOf(crashes);
        unchecked = List.copyOf(unchecked);
    }

    /** A layer of which every rule ran. */
    public LayerRun(LayerOutcome outcome, List<Finding> findings, Map<String, RuntimeException> crashes) {
        this(outcome, findings, crashes, List.of());
    }

    /** A layer that ran whole: failed if there is an error among the findings, else passed. */
    public static LayerRun of(List<Finding> findings) {
        return of(findings, Map.of(), List.of());
    }

    /** The same without what these rules found. */
    public LayerRun without(Set<String> rules) {
        List<Finding> left = findings.stream()
                .filter(finding -> !rules.contains(finding.rule()))
                .toList();
        return left.size() == findings.size() ? this : of(left, crashes, unchecked);
    }

    /** A layer that ran: crashed if a rule did, else failed if there is an error among the findings, else passed. */
    static LayerRun of(List<Finding> findings, Map<String, RuntimeException> crashes, List<UncheckedRules> unchecked) {
        boolean failed = findings.stream().anyMatch(Finding::isError);
        LayerOutcome ran = failed ? LayerOutcome.FAILED : LayerOutcome.PASSED;
        return new LayerRun(crashes.isEmpty() ? ran : LayerOutcome.CRASHED, findings, crashes, unchecked);
    }
}
