package nl.berichtenpoort.engine.contract;

/** What a month counts in which an allocation begins or ends midway, with its word in a contract file. */
public enum GebrokenMaand {
    /** As a whole month. */
    HEEL("heel"),
    /** For nothing. */
    NIET("niet"),
    /** By its days. */
    NAAR_RATO("naar-rato");

    private final String woord;

    GebrokenMaand(String woord) {
        this.woord = woord;
    }

    /** The word in contract files. */
    public String woord() {
        return woord;
    }
}
