package nl.berichtenpoort.engine.contract;

/** To what a tariff or an amount is rounded, halves upwards; with its word in a contract file. */
public enum Afronding {
    CENT("cent", 1),
    VIJF_CENT("vijf-cent", 5),
    EURO("euro", 100);

    private final String woord;
    private final long cents;

    Afronding(String woord, long cents) {
        this.woord = woord;
        this.cents = cents;
    }

    /** The word in contract files. */
    public String woord() {
        return woord;
    }

    /** The step in cents. */
    public long cents() {
        return cents;
    }
}
