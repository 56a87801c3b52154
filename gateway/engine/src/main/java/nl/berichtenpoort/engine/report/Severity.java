package nl.berichtenpoort.engine.report;

/** What a finding means for the message. */
public enum Severity {
    /** The message, or the part the finding points at, is refused. */
    ERROR,
    /** The message passes, but somebody should look. */
    WARNING,
    /** Worth knowing; nothing to do. */
    INFO;

    /** The name in reports and in JSON: lower case. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
