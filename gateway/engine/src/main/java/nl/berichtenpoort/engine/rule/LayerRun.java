package nl.berichtenpoort.engine.rule;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.LayerOutcome;

/**
 * What running one layer gave.
 *
 * @param outcome how it ended; crashed if any rule crashed, whatever the others found
 * @param findings what the rules that ran found
 * @param crashes the rules that crashed and why; for our log, never for a sender
 */
public record LayerRun(LayerOutcome outcome, List<Finding> findings, Map<String, RuntimeException> crashes) {

    /** A layer that did not run. */
    public static final LayerRun SKIPPED = new LayerRun(LayerOutcome.SKIPPED, List.of(), Map.of());

    public LayerRun {
        Objects.requireNonNull(outcome);
        findings = List.copyOf(findings);
        crashes = Map.copyOf(crashes);
    }

    /** A layer that ran whole: failed if there is an error among the findings, else passed. */
    public static LayerRun of(List<Finding> findings) {
        boolean failed = findings.stream().anyMatch(Finding::isError);
        return new LayerRun(failed ? LayerOutcome.FAILED : LayerOutcome.PASSED, findings, Map.of());
    }
}
