package nl.berichtenpoort.app.journal;

/** What an artifact of a message holds. */
public enum ArtifactKind {
    /** The bytes as they came in. */
    RAW,
    /** The bare message, where it came in an envelope. */
    PAYLOAD,
    /** What the contracts say about the message beside its findings: a {@code ContractView} as JSON. */
    CONTRACT
}
