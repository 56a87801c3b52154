package nl.berichtenpoort.engine.retour;

import java.util.Objects;

/**
 * The versions of the schemas that a message was made by (IV034).
 *
 * @param basisschema version of the base schema, three numbers joined by full stops
 * @param bericht version of the message's own schema, likewise
 */
public record XsdVersie(String basisschema, String bericht) {

    /** The schemas that come with the gateway. */
    public static final XsdVersie RELEASE_3_2 = new XsdVersie("3.2.0", "3.2.0");

    public XsdVersie {
        Objects.requireNonNull(basisschema);
        Objects.requireNonNull(bericht);
    }
}
