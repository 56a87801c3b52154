package nl.berichtenpoort.app.soap;

import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import javax.xml.transform.sax.SAXSource;
import nl.berichtenpoort.app.intake.Admission;
import nl.berichtenpoort.app.intake.DoorFault;
import nl.berichtenpoort.app.intake.Reception;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.routes.port.IncomingMessage;
import nl.berichtenpoort.routes.port.IntakeResult;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.staxutils.StaxSource;

/**
 * The service behind the WSDL's port. All three operations do the same: bring the call to the intake, and answer Bv03 if
 * it is taken over and Fo03 if not. The body comes as a reader that stands at its first element and is not read on: the
 * intake reads the bytes.
 */
@WebServiceProvider(
        targetNamespace = GgkService.NAMESPACE,
        serviceName = GgkService.SERVICE,
        portName = GgkService.PORT)
@ServiceMode(Service.Mode.PAYLOAD)
public final class GgkService implements Provider<SAXSource> {

    static final String NAMESPACE = "http://www.stufstandaarden.nl/koppelvlak/ggk0210";
    static final String SERVICE = "StUFOntvangAsynchroonGGK0210Service";
    static final String PORT = "OntvangAsynchroon";

    private final Reception reception;
    private final SoapAnswers answers;

    GgkService(Reception reception, SoapAnswers answers) {
        this.reception = reception;
        this.answers = answers;
    }

    @Override
    public SAXSource invoke(SAXSource body) {
        Message message = PhaseInterceptorChain.getCurrentMessage();
        IncomingMessage call = SoapDoor.call(message);
        Language language = SoapProtocol.language(message);
        if (call == null) {
            SoapProtocol.allowPost(message);
            throw answers.notAPost(language);
        }
        Admission admission = admit(call, SoapProtocol.contradicts(message, element(body)), language);
        if (admission.result() instanceof IntakeResult.Refused) {
            throw answers.refused(admission, language);
        }
        return answers.takenOver(admission);
    }

    private Admission admit(IncomingMessage call, boolean otherOperation, Language language) {
        try {
            return otherOperation ? reception.turnAway(call, DoorFault.SOAP_ACTION.finding()) : reception.admit(call);
        } catch (RuntimeException e) {
            throw answers.notStored(e, language);
        }
    }

    private static String element(SAXSource body) {
        return body instanceof StaxSource stax ? stax.getXMLStreamReader().getLocalName() : "";
    }
}
