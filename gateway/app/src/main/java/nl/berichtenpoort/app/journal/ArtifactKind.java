package nl.berichtenpoort.app.journal;

/** What an artifact of a message holds. */
public enum ArtifactKind {
    /** The bytes as they came in. */
    RAW,
    /** The bare message, where that is not what came in: it had an envelope around it, or was written as JSON. */
    PAYLOAD,
    /** What its sender's stylesheet made of what came in, where that is of an older release: it was lifted once more. */
    MADE,
    /** The message of release 3.2 that was judged, where that is not the bare message: it is made from that one. */
    TRANSLATED,
    /** What the contracts say about the message beside its findings: a {@code ContractView} as JSON. */
    CONTRACT
}
