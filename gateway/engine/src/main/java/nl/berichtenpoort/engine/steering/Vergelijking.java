package nl.berichtenpoort.engine.steering;

/** How heavy the product of an allocation is beside that of the client's allocation before it. */
public enum Vergelijking implements Woord {
    /** Heavier: a signal of upcoding. */
    ZWAARDER("zwaarder"),
    /** As heavy. */
    GELIJK("gelijk"),
    /** Lighter. */
    LICHTER("lichter"),
    /** No earlier allocation that the contracts order with it. */
    ONVERGELIJKBAAR("onvergelijkbaar");

    private final String woord;

    Vergelijking(String woord) {
        this.woord = woord;
    }

    @Override
    public String woord() {
        return woord;
    }
}
