package nl.berichtenpoort.engine.contract;

/** In what form a product may be allocated (IV075), with its word in a contract file. */
public enum Toewijzingsvorm {
    /** Category, code and volume. */
    SPECIFIEK("specifiek"),
    /** Category only. */
    ASPECIFIEK("aspecifiek"),
    /** Category and budget. */
    ASPECIFIEK_BUDGET("aspecifiek-budget"),
    /** Budget only. */
    GENERIEK("generiek");

    private final String woord;

    Toewijzingsvorm(String woord) {
        this.woord = woord;
    }

    /** The word in contract files. */
    public String woord() {
        return woord;
    }
}
