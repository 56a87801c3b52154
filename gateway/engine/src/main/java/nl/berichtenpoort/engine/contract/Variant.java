package nl.berichtenpoort.engine.contract;

/** The three variants of carrying out care (uitvoeringsvarianten, IV074), with their word in a contract file. */
public enum Variant {
    /** Effort: paid for what is done. */
    INSPANNING("inspanning"),
    /** Output: paid for what is reached. */
    OUTPUT("output"),
    /** Task: paid for being there; no allocation, request or invoice a client. */
    TAAK("taak");

    private final String woord;

    Variant(String woord) {
        this.woord = woord;
    }

    /** The word in contract files. */
    public String woord() {
        return woord;
    }
}
