package nl.berichtenpoort.engine.envelope;

import java.util.Arrays;
import java.util.Optional;

/** Who has to mend what a StUF error message reports. */
public enum Plek {
    /** The side that sent the refused message. */
    CLIENT("client"),
    /** The side that refuses it. */
    SERVER("server");

    private final String code;

    Plek(String code) {
        this.code = code;
    }

    /** The constant of a value; empty if there is none. */
    static Optional<Plek> of(String code) {
        return Arrays.stream(values()).filter(plek -> plek.code.equals(code)).findFirst();
    }

    /** The value in the error message. */
    public String code() {
        return code;
    }
}
