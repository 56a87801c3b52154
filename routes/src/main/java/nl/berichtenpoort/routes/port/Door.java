package nl.berichtenpoort.routes.port;

/** The ways by which a message can come in. */
public enum Door {
    SOAP,
    REST,
    FOLDER,
    SFTP,
    JMS,
    /** No door: the gateway made the message itself, in the name of a municipality. */
    GATEWAY;

    /** The name in reports, metrics and JSON: lower case. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
