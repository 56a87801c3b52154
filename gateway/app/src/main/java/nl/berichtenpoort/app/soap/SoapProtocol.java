package nl.berichtenpoort.app.soap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import nl.berichtenpoort.app.intake.DoorFault;
import nl.berichtenpoort.app.intake.RequestLanguage;
import nl.berichtenpoort.engine.envelope.EnvelopeFault;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.Position;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What SOAP 1.1 over HTTP asks of a call, apart from the envelope in it. */
final class SoapProtocol {

    private static final MediaType SOAP_1_2 = MediaType.valueOf("application/soap+xml");
    private static final String GGK = "http://www.stufstandaarden.nl/koppelvlak/ggk0210";

    /** The SOAPAction of each operation, by the element that the operation's input is. */
    private static final Map<String, String> ACTIONS = Map.of(
            "envelopHeenbericht-ggk_Di01", GGK + "/ggk_Di01",
            "envelopRetourbericht-ggk_Du01", GGK + "/ggk_Du01",
            "Fo01Bericht", "http://www.egem.nl/StUF/StUF0301/Fo01");

    private SoapProtocol() {}

    /** What the head of the request says against the call. */
    static Optional<Finding> objection(HttpServletRequest request) {
        MediaType type;
        try {
            type = MediaType.parseMediaType(
                    Optional.ofNullable(request.getContentType()).orElse(""));
        } catch (InvalidMediaTypeException e) {
            return Optional.of(DoorFault.CONTENT_TYPE.finding());
        }
        if (SOAP_1_2.equalsTypeAndSubtype(type)) {
            return Optional.of(EnvelopeFault.SOAP_VERSIE.finding(Position.MESSAGE));
        }
        if (!MediaType.TEXT_XML.equalsTypeAndSubtype(type)) {
            return Optional.of(DoorFault.CONTENT_TYPE.finding());
        }
        if (!DoorFault.isUtf8(Optional.ofNullable(type.getCharset()))) {
            return Optional.of(DoorFault.CHARSET.finding());
        }
        return action(request)
                .filter(named -> !ACTIONS.containsValue(named))
                .map(named -> DoorFault.SOAP_ACTION.finding());
    }

    /** Whether the call's SOAPAction names another operation than the element in the body. */
    static boolean contradicts(Message message, String bodyElement) {
        String expected = ACTIONS.get(bodyElement);
        return expected != null
                && action(request(message))
                        .filter(named -> !named.equals(expected))
                        .isPresent();
    }

    private static Optional<String> action(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("SOAPAction"))
                .map(header -> header.strip().replaceAll("^\"|\"$", ""))
                .filter(named -> !named.isEmpty());
    }

    /**
     * What a refusal by CXF means where the envelope's reader has no finding of its own. CXF also calls it another
     * version of SOAP if there is no SOAP at all; real SOAP 1.2 the reader knows.
     */
    static Finding objection(Exception refusal) {
        boolean notUnderstood = refusal instanceof SoapFault fault
                && Soap11.getInstance().getMustUnderstand().equals(fault.getFaultCode());
        return notUnderstood ? DoorFault.MUST_UNDERSTAND.finding() : DoorFault.NO_SOAP.finding();
    }

    /** The language that the caller asks for. */
    static Language language(Message message) {
        return RequestLanguage.of(request(message));
    }

    /** Says in the head of the answer which method is taken, as HTTP asks of an answer 405. */
    static void allowPost(Message message) {
        ((HttpServletResponse) message.get(AbstractHTTPDestination.HTTP_RESPONSE)).setHeader("Allow", "POST");
    }

    /** The HTTP request of the call. */
    static HttpServletRequest request(Message message) {
        return (HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST);
    }
}
