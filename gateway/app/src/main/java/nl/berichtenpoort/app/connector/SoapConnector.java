package nl.berichtenpoort.app.connector;

import java.net.http.HttpClient;
import java.util.Map;
import nl.berichtenpoort.app.connector.DeliveryOutcome.Delivered;
import nl.berichtenpoort.app.connector.DeliveryOutcome.PermanentFailure;
import nl.berichtenpoort.app.connector.DeliveryOutcome.TemporaryFailure;
import nl.berichtenpoort.app.party.ConnectorSettings;
import nl.berichtenpoort.engine.envelope.Berichtcode;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.envelope.EnvelopeReading;
import nl.berichtenpoort.engine.envelope.FoBericht;
import nl.berichtenpoort.engine.envelope.Plek;
import nl.berichtenpoort.engine.translate.DocumentForm;

/**
 * Calls a party's StUF-GGk service (StUF-GGk 2.1, port type OntvangAsynchroon). Delivered is what a Bv03 with our
 * reference says was taken over. An Fo03 of the client's making is final; one of the server's making is not.
 */
public final class SoapConnector implements Connector {

    private static final String GGK = "http://www.stufstandaarden.nl/koppelvlak/ggk0210/";
    private static final String STUF = "http://www.egem.nl/StUF/StUF0301/";

    private final HttpExchange http;
    private final ParcelDocuments documents;
    private final EnvelopeReader reader = new EnvelopeReader();

    SoapConnector(ConnectorSettings.Soap settings, HttpClient client) {
        http = new HttpExchange(client, settings.url(), settings.timeout());
        documents = new ParcelDocuments(settings.zenderApplicatie(), settings.ontvangerApplicatie());
    }

    @Override
    public DeliveryOutcome deliver(Parcel parcel) {
        // Put there for another connector, which configuration has replaced since.
        if (parcel.report()) {
            return new PermanentFailure("A StUF service takes messages, no reports");
        }
        if (parcel.shape().form() != DocumentForm.XML) {
            return new PermanentFailure("A StUF service takes messages in XML, in no other form");
        }
        Map<String, String> headers =
                Map.of("Content-Type", "text/xml; charset=utf-8", "SOAPAction", '"' + action(parcel) + '"');
        return http.post(documents.soap(parcel), headers, answer -> judge(parcel, answer));
    }

    private static String action(Parcel parcel) {
        return parcel.type()
                .map(type -> GGK + "ggk_" + (type.isAnswer() ? Berichtcode.DU01 : Berichtcode.DI01).code())
                .orElse(STUF + Berichtcode.FO01.code());
    }

    private DeliveryOutcome judge(Parcel parcel, HttpExchange.Answer answer) {
        EnvelopeReading reading = reader.read(answer.body());
        if (reading instanceof EnvelopeReading.Acknowledgement bv03 && answer.status() < 300) {
            boolean ours = bv03.stuurgegevens()
                    .crossRefnummer()
                    .filter(parcel.referentienummer()::equals)
                    .isPresent();
            return ours
                    ? new Delivered("Bv03 " + bv03.stuurgegevens().referentienummer())
                    : new TemporaryFailure("The Bv03 that came back is about another message");
        }
        if (reading instanceof EnvelopeReading.ErrorMessage error) {
            FoBericht fo03 = error.foBericht();
            String reason = "Fo03 " + fo03.code() + " (" + fo03.plek().code() + ")";
            return fo03.plek() == Plek.SERVER ? new TemporaryFailure(reason) : new PermanentFailure(reason);
        }
        String reason = "HTTP status " + answer.status() + " without a Bv03 or Fo03";
        boolean clientsFault = answer.status() >= 400 && !HttpExchange.isTemporary(answer.status());
        return clientsFault ? new PermanentFailure(reason) : new TemporaryFailure(reason);
    }
}
