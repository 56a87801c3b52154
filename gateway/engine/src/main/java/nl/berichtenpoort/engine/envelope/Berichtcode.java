package nl.berichtenpoort.engine.envelope;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of StUF message that the GGk interface knows, by the {@code berichtcode} in their stuurgegevens. */
public enum Berichtcode {
    /** Carries a message that opens an exchange. */
    DI01("Di01", EnvelopeXml.GGK, "envelopHeenbericht-ggk_Di01"),
    /** Carries a return message. */
    DU01("Du01", EnvelopeXml.GGK, "envelopRetourbericht-ggk_Du01"),
    /** Refuses, in a call of its own, what was taken over before. */
    FO01("Fo01", EnvelopeXml.STUF, "Fo01Bericht"),
    /** Says that a message was taken over safely, and nothing else. */
    BV03("Bv03", EnvelopeXml.STUF, "Bv03Bericht"),
    /** Refuses to take over, in the answer to the call itself. */
    FO03("Fo03", EnvelopeXml.STUF, "Fo03Bericht");

    private final String code;
    private final String namespace;
    private final String element;

    Berichtcode(String code, String namespace, String element) {
        this.code = code;
        this.namespace = namespace;
        this.element = element;
    }

    /** The value in stuurgegevens, for example {@code Di01}. */
    public String code() {
        return code;
    }

    /** The namespace of the message's root element. */
    public String namespace() {
        return namespace;
    }

    /** The local name of the message's root element. */
    public String element() {
        return element;
    }

    /** Whether the message is an envelope with parameters and a payload. */
    public boolean carriesPayload() {
        return this == DI01 || this == DU01;
    }

    /** The kind whose root element this is. */
    static Optional<Berichtcode> ofElement(String namespace, String element) {
        return Arrays.stream(values())
                .filter(kind -> kind.namespace.equals(namespace) && kind.element.equals(element))
                .findFirst();
    }
}
