package nl.berichtenpoort.engine.steering;

/** How an allocation and the begin of its delivery lie in time. */
public enum Begin implements Woord {
    /** Delivery began on or after the day of the allocation: there is a waiting time. */
    NA_TOEWIJZING("na-toewijzing"),
    /** Delivery had begun before the allocation was made: nobody waited for it. */
    VOOR_TOEWIJZING("voor-toewijzing"),
    /** No delivery is known yet. */
    NIET_GESTART("niet-gestart");

    private final String woord;

    Begin(String woord) {
        this.woord = woord;
    }

    @Override
    public String woord() {
        return woord;
    }
}
