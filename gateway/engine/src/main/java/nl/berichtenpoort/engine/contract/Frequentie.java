package nl.berichtenpoort.engine.contract;

import java.util.Arrays;
import java.util.Optional;

/** How often an allocated volume counts (code list WMO757), with its word in a contract file. */
public enum Frequentie {
    DAG("1", "dag"),
    WEEK("2", "week"),
    MAAND("4", "maand"),
    TOTAAL("6", "totaal");

    private final String code;
    private final String woord;

    Frequentie(String code, String woord) {
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

    /** The frequency with this code; empty for a code that WMO757 does not have. */
    public static Optional<Frequentie> ofCode(String code) {
        return Arrays.stream(values())
                .filter(frequency -> frequency.code.equals(code))
                .findFirst();
    }
}
