package nl.berichtenpoort.engine.report;

/** A step of judging a message. The order of the constants is the order in which a message meets them. */
public enum Layer {
    /** The StUF envelope around the message: sender, receiver, references, function. */
    ENVELOPE,
    /** Which message type of which release the payload is. */
    IDENTIFY,
    /** Level 1 of the standard: the XSD. */
    SCHEMA,
    /** Level 2 of the standard: rules within one message. */
    CONTENT,
    /** Levels 3 and 4 of the standard: rules against earlier traffic and external sources. */
    CASE,
    /** What the parties agreed: rules of the contract. */
    CONTRACT,
    /**
     * The message in another form: of an older release brought to release 3.2, by a stylesheet of a party, or as its
     * receiver reads it. Skipped where nothing has to be translated.
     */
    TRANSLATE;

    /** The name in reports and in JSON: lower case. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
