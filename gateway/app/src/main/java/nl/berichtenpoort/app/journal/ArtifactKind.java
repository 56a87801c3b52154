package nl.berichtenpoort.app.journal;

/** Which form of a message's bytes an artifact holds. */
public enum ArtifactKind {
    /** The bytes as they came in. */
    RAW,
    /** The bare message, where it came in an envelope. */
    PAYLOAD
}
