package nl.berichtenpoort.engine.contract;

import java.util.Arrays;
import java.util.Optional;

/** The units in which volume is agreed, allocated and invoiced (code list WJ756), with their word in a contract file. */
public enum Eenheid {
    MINUUT("01", "minuut"),
    UUR("04", "uur"),
    ETMAAL("14", "etmaal"),
    DAGDEEL("16", "dagdeel"),
    STUKS_OUTPUT("82", "stuks-output"),
    EURO("83", "euro"),
    STUKS_INSPANNING("84", "stuks-inspanning");

    private final String code;
    private final String woord;

    Eenheid(String code, String woord) {
        this.code = code;
        this.woord = woord;
    }

    /** The code in messages. */
    public String code() {
        return code;
    }

    /** The word in contract files. */
    public String woord() {
        return woord;
    }

    /** The unit with this code; empty for a code that WJ756 does not have. */
    public static Optional<Eenheid> ofCode(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code.equals(code)).findFirst();
    }
}
