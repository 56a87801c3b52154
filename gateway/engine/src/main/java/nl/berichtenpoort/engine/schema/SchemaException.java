package nl.berichtenpoort.engine.schema;

/**
 * A schema that cannot be used: missing, unreadable, or with a construct that this gateway does not judge by. Always a
 * matter of configuration, never of a message.
 */
public class SchemaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, where, and what to do */
    public SchemaException(String message) {
        super(message);
    }

    /** @param message what is wrong, where, and what to do */
    public SchemaException(String message, Throwable cause) {
        super(message, cause);
    }

    static SchemaException at(String file, int line, String problem, String remedy) {
        return new SchemaException(file + ":" + line + ": " + problem + ". " + remedy);
    }
}
