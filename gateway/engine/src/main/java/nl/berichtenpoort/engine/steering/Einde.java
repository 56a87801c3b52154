package nl.berichtenpoort.engine.steering;

/** How delivery ended for good: the kinds that the reasons of JZ588 and WMO588 are counted under. */
public enum Einde implements Woord {
    /** As planned. */
    VOLGENS_PLAN("volgens-plan"),
    /** Early, client and provider agree. */
    IN_OVERLEG("in-overleg"),
    /** Early, the client ended it. */
    DOOR_CLIENT("door-client"),
    /** Early, the provider ended it. */
    DOOR_AANBIEDER("door-aanbieder"),
    /** Something outside the help ended it, such as a move or death. */
    EXTERN("extern"),
    /** The rest, such as a change by the municipality or another provider. */
    OVERIG("overig");

    private final String woord;

    Einde(String woord) {
        this.woord = woord;
    }

    @Override
    public String woord() {
        return woord;
    }
}
