package nl.berichtenpoort.engine.report;

/** How a layer ended for one message. */
public enum LayerOutcome {
    /** The layer ran whole and found no error. */
    PASSED,
    /** The layer ran whole and found at least one error. */
    FAILED,
    /** The layer did not run: an earlier layer failed, or it has nothing to judge by. */
    SKIPPED,
    /** The layer stopped by a defect of ours: the message counts as not processed, never as valid or rejected. */
    CRASHED;

    /** The name in reports and in JSON: lower case. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
