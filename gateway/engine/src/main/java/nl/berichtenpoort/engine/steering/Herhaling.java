package nl.berichtenpoort.engine.steering;

/** Whether a client came back after a planned end. */
public enum Herhaling implements Woord {
    /** A new trajectory began within the term. */
    HERHAALD("herhaald"),
    /** The term is over and none began. */
    NIET_HERHAALD("niet-herhaald"),
    /** None began yet, and the term is not over. */
    TERMIJN_LOOPT("termijn-loopt");

    private final String woord;

    Herhaling(String woord) {
        this.woord = woord;
    }

    @Override
    public String woord() {
        return woord;
    }
}
