package nl.berichtenpoort.app.soap;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;
import nl.berichtenpoort.app.intake.CappedBody;
import nl.berichtenpoort.app.intake.Reception;
import nl.berichtenpoort.engine.envelope.EnvelopeFault;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.routes.port.Door;
import nl.berichtenpoort.routes.port.IncomingMessage;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * The first to see a call. It reads the bytes from the connection, not more than the cap, and keeps them for the
 * intake; CXF goes on with the same bytes. If CXF then refuses the call by the rules of SOAP, before the service is
 * reached, the call is stored with that reason and answered with a fault that carries an Fo03, as any refusal is.
 */
final class SoapDoor extends AbstractPhaseInterceptor<Message> {

    private final Reception reception;
    private final SoapAnswers answers;

    SoapDoor(Reception reception, SoapAnswers answers) {
        super(Phase.RECEIVE);
        this.reception = reception;
        this.answers = answers;
    }

    /** The call of the current message as it came in. */
    static IncomingMessage call(Message message) {
        return message.getExchange().get(IncomingMessage.class);
    }

    @Override
    public void handleMessage(Message message) {
        InputStream body = message.getContent(InputStream.class);
        if (body == null || !"POST".equals(message.get(Message.HTTP_REQUEST_METHOD))) {
            return;
        }
        HttpServletRequest request = SoapProtocol.request(message);
        IncomingMessage call = new IncomingMessage(
                Door.SOAP,
                request.getRemoteAddr(),
                Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName),
                read(body));
        message.getExchange().put(IncomingMessage.class, call);
        Optional<Finding> objection = call.content().length > Reception.MOST_BYTES
                ? Optional.of(EnvelopeFault.TE_GROOT.finding(Position.MESSAGE, Integer.toString(Reception.MOST_BYTES)))
                : SoapProtocol.objection(request);
        if (objection.isPresent()) {
            // Nobody has to look for SOAP in part of a message, or in what says that it is something else.
            throw refusal(message, call, objection.get());
        }
        message.put(Message.ENCODING, StandardCharsets.UTF_8.name());
        message.setContent(InputStream.class, new ByteArrayInputStream(call.content()));
    }

    private static byte[] read(InputStream body) {
        try {
            return CappedBody.read(body, Reception.MOST_BYTES, Reception.PATIENCE);
        } catch (IOException e) {
            throw new Fault(e);
        }
    }

    /** Called when the call ends in a fault: ours, with its Fo03, or one by which CXF refuses the call. */
    @Override
    public void handleFault(Message message) {
        Exception cause = message.getContent(Exception.class);
        IncomingMessage call = call(message);
        if (call == null || cause instanceof Fault fault && fault.hasDetails()) {
            return;
        }
        message.setContent(Exception.class, refusal(message, call, SoapProtocol.objection(cause)));
    }

    private SoapFault refusal(Message message, IncomingMessage call, Finding reason) {
        Language language = SoapProtocol.language(message);
        try {
            return answers.refused(reception.turnAway(call, reason), language);
        } catch (RuntimeException e) {
            return answers.notStored(e, language);
        }
    }
}
