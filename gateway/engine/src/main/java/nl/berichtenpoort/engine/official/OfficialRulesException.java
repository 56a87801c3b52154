package nl.berichtenpoort.engine.official;

/** A folder with official stylesheets cannot be used. The message says why and what to do. */
public final class OfficialRulesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OfficialRulesException(String message) {
        super(message);
    }

    OfficialRulesException(String message, Throwable cause) {
        super(message, cause);
    }
}
