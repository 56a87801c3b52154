package nl.berichtenpoort.engine.envelope;

import java.util.Arrays;
import java.util.Optional;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.Position;

/**
 * Everything that can be wrong with an envelope, and the code that answers it. A fault's rule is {@code envelop-<name>},
 * its texts are {@code envelope.<name>}.
 */
public enum EnvelopeFault {
    /** Not well-formed XML. */
    GEEN_XML("geen-xml", FoutCode.IB001),
    DOCTYPE("doctype", FoutCode.IB001),
    /** Deeper, or with more attributes, than any envelope. */
    GRENS("grens", FoutCode.IB001),
    TE_GROOT("te-groot", FoutCode.IB003),
    /** Well-formed, but neither a StUF-GGk message nor one in SOAP. */
    GEEN_ENVELOP("geen-envelop", FoutCode.IB001),
    SOAP_VERSIE("soap-versie", FoutCode.IB001),
    /** A SOAP Body that is missing, empty or holds more than one message. */
    SOAP_BODY("soap-body", FoutCode.IB001),
    /** A SOAP fault that carries no Fo03. */
    SOAP_FOUT("soap-fout", FoutCode.IB001),
    ELEMENT_ONBEKEND("element-onbekend", FoutCode.IB001),
    ELEMENT_NAAMRUIMTE("element-naamruimte", FoutCode.IB001),
    ELEMENT_ONTBREEKT("element-ontbreekt", FoutCode.IB001),
    ELEMENT_VOLGORDE("element-volgorde", FoutCode.IB001),
    ELEMENT_DUBBEL("element-dubbel", FoutCode.IB001),
    TEKST("tekst", FoutCode.IB001),
    ATTRIBUUT("attribuut", FoutCode.IB001),
    BERICHTCODE("berichtcode", FoutCode.IB001),
    REFERENTIENUMMER("referentienummer", FoutCode.IB001),
    TIJDSTIP("tijdstip", FoutCode.IB001),
    LENGTE("lengte", FoutCode.IB001),
    VERSIE("versie", FoutCode.IB001),
    BESTANDSNAAM("bestandsnaam", FoutCode.IB001),
    PLEK("plek", FoutCode.IB001),
    /** Both an xmlBestand and a tekstBestand, or one of them twice. */
    TWEE_BESTANDEN("twee-bestanden", FoutCode.IB001),
    BASE64_TEKEN("base64-teken", FoutCode.IB001),
    BASE64_OPVULLING("base64-opvulling", FoutCode.IB001),
    BASE64_AFGEBROKEN("base64-afgebroken", FoutCode.IB001),
    PAYLOAD_TE_GROOT("payload-te-groot", FoutCode.IB012),

    // What follows is judged by EnvelopeCheck, on an envelope that conforms to its schema.
    FUNCTIE_ONBEKEND("functie-onbekend", FoutCode.IB004),
    FUNCTIE_BERICHTCODE("functie-berichtcode", FoutCode.IB006),
    FUNCTIE_ZENDER("functie-zender", FoutCode.IB007),
    FUNCTIE_ONTVANGER("functie-ontvanger", FoutCode.IB007),
    ZENDER_ONBEKEND("zender-onbekend", FoutCode.IB002),
    GEMEENTE_ONBEKEND("gemeente-onbekend", FoutCode.IB005),
    AANBIEDER_ONBEKEND("aanbieder-onbekend", FoutCode.IB010),
    RELEASE("release", FoutCode.IB017),
    /** The referentienummer was used before with other content; the intake finds this, with its journal. */
    REFERENTIE_HERGEBRUIKT("referentie-hergebruikt", FoutCode.IB016),
    FUNCTIE_PAYLOAD("functie-payload", FoutCode.STUF055),
    RELEASE_PAYLOAD("release-payload", FoutCode.IB017),
    ZENDER_HEADER("zender-header", FoutCode.IB009),
    ONTVANGER_HEADER("ontvanger-header", FoutCode.IB010);

    private static final String RULE_PREFIX = "envelop-";

    private final String name;
    private final FoutCode code;

    EnvelopeFault(String name, FoutCode code) {
        this.name = name;
        this.code = code;
    }

    /** The rule id in findings. */
    public String rule() {
        return RULE_PREFIX + name;
    }

    /** The key of the texts. */
    public String messageKey() {
        return "envelope." + name;
    }

    /** The code that answers it. */
    public FoutCode code() {
        return code;
    }

    /** The fault with a rule id. */
    public static Optional<EnvelopeFault> of(String rule) {
        return Arrays.stream(values())
                .filter(fault -> fault.rule().equals(rule))
                .findFirst();
    }

    /** A finding of this fault; the arguments fill the texts in, in the order that the bundle documents. */
    public Finding finding(Position position, String... arguments) {
        return Finding.error(rule(), Layer.ENVELOPE, position, messageKey(), arguments);
    }
}
