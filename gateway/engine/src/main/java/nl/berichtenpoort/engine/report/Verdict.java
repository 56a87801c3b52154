package nl.berichtenpoort.engine.report;

/** What the standard says of a message. Whether the contract accepts it is another matter ({@link Disposition}). */
public enum Verdict {
    /** Every layer that could run passed. */
    VALID,
    /** At least one finding is an error. */
    INVALID,
    /** A layer crashed: nothing may be concluded, neither valid nor invalid. */
    UNDETERMINED;

    /** The name in reports and in JSON: lower case. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
