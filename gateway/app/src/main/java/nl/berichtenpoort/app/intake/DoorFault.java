package nl.berichtenpoort.app.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import nl.berichtenpoort.engine.envelope.FoutCode;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.Position;

/**
 * What is wrong with a delivery rather than with the message or its envelope. The rule of a fault is {@code deur-<name>},
 * its texts are {@code door.<name>}.
 */
public enum DoorFault {
    /** The request says that it is no XML of the kind that this door takes. */
    CONTENT_TYPE("inhoudstype", FoutCode.IB001),
    /** The request says that its characters are not UTF-8. */
    CHARSET("tekenset", FoutCode.IB001),
    /** SOAPAction names another operation than the body. */
    SOAP_ACTION("soapaction", FoutCode.IB001),
    /** A SOAP header that must be understood and is not. */
    MUST_UNDERSTAND("mustunderstand", FoutCode.IB001),
    /** A request that brings nothing. */
    ONLY_POST("alleen-post", FoutCode.IB001),
    /** No SOAP message. */
    NO_SOAP("geen-soap", FoutCode.IB001),
    /** A StUF message that nobody sends to a gateway by a call of its own: a Bv03 or an Fo03. */
    NOT_TAKEN("geen-inkomend-bericht", FoutCode.IB006),
    /** A bare message whose sender cannot be read, so that nobody could be answered. */
    NO_SENDER("geen-afzender", FoutCode.IB002),
    /** A bare message whose receiver cannot be read. */
    NO_RECEIVER("geen-ontvanger", FoutCode.IB010),
    /** A bare message from a party that is not registered here. */
    SENDER_UNKNOWN("afzender-onbekend", FoutCode.IB002),
    /** A message whose delivery names another sender than the message itself. */
    OTHER_SENDER("andere-afzender", FoutCode.IB002),
    /** A bare message to a party that is not registered here. */
    RECEIVER_UNKNOWN("ontvanger-onbekend", FoutCode.IB010);

    private final String name;
    private final FoutCode code;

    DoorFault(String name, FoutCode code) {
        this.name = name;
        this.code = code;
    }

    /** The code that answers it. */
    public FoutCode code() {
        return code;
    }

    /** The rule id in findings. */
    public String rule() {
        return "deur-" + name;
    }

    /** The fault that a finding is of, if it is of the door. */
    public static Optional<DoorFault> of(Finding finding) {
        return Arrays.stream(values())
                .filter(fault -> fault.rule().equals(finding.rule()))
                .findFirst();
    }

    /** A finding of this fault about the message as a whole; the arguments fill the texts in. */
    public Finding finding(String... arguments) {
        return Finding.error(rule(), Layer.ENVELOPE, Position.MESSAGE, "door." + name, arguments);
    }

    /**
     * Whether a charset that a request names leaves the bytes what they are: absent, UTF-8 or its subset ASCII. A
     * message is UTF-8 (filling instructions of the standards), whatever a transport says.
     */
    public static boolean isUtf8(Optional<Charset> charset) {
        return charset.map(named -> named.equals(StandardCharsets.UTF_8) || named.equals(StandardCharsets.US_ASCII))
                .orElse(true);
    }
}
