package nl.berichtenpoort.engine.translate.stylesheet;

/** Which way a message goes through a stylesheet. */
public enum Direction {
    /** From a party: what it sends becomes a message of the standard. */
    IN("in"),
    /** To a party: a message of the standard becomes what it reads. */
    OUT("uit");

    private final String label;

    Direction(String label) {
        this.label = label;
    }

    /** What a stylesheet is told: {@code in} or {@code uit}. */
    public String label() {
        return label;
    }
}
