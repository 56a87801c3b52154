package nl.berichtenpoort.engine.message;

/** Who takes part in the traffic. */
public enum PartyKind {
    /** A municipality, known by its CBS code of four digits. */
    GEMEENTE,
    /** A care provider, known by its AGB code of eight digits. */
    AANBIEDER
}
