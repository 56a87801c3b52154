package nl.berichtenpoort.engine.translate.desk;

import java.util.Arrays;
import java.util.Optional;

/** What a message can be asked to become. */
public enum Target {
    JSON("json"),
    XML("xml"),
    CSV("csv"),
    RELEASE_3_2("3.2"),
    RELEASE_3_1("3.1"),
    RELEASE_3_0("3.0"),
    /** The older invoice. */
    INVOICE_303("303"),
    /** The answer to the older invoice. */
    ANSWER_304("304"),
    /** A page for people. */
    HTML("html");

    private final String label;

    Target(String label) {
        this.label = label;
    }

    /** The name on the command line and in the API. */
    public String label() {
        return label;
    }

    /** The target with a name. */
    public static Optional<Target> of(String label) {
        return Arrays.stream(values())
                .filter(target -> target.label.equalsIgnoreCase(label.strip()))
                .findFirst();
    }
}
