package nl.berichtenpoort.app.connector;

import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.berichtenpoort.app.connector.DeliveryOutcome.Delivered;
import nl.berichtenpoort.app.connector.DeliveryOutcome.PermanentFailure;
import nl.berichtenpoort.app.connector.DeliveryOutcome.TemporaryFailure;
import nl.berichtenpoort.app.party.ConnectorSettings;

/**
 * Posts to an address of the party's. Any status of the 200s is a receipt. The header {@code Idempotency-Key} is the
 * message's reference, the same at every attempt.
 */
public final class WebhookConnector implements Connector {

    private final ConnectorSettings.Webhook settings;
    private final HttpExchange http;
    private final ParcelDocuments documents = new ParcelDocuments();

    WebhookConnector(ConnectorSettings.Webhook settings, HttpClient client) {
        this.settings = settings;
        http = new HttpExchange(client, settings.url(), settings.timeout());
    }

    @Override
    public DeliveryOutcome deliver(Parcel parcel) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", parcel.contentType());
        headers.put("Idempotency-Key", parcel.referentienummer().toString());
        headers.put("Berichtenpoort-Type", parcel.typeName());
        headers.put("Berichtenpoort-Release", parcel.shape().release());
        headers.put("Berichtenpoort-Sender", parcel.sender());
        headers.put("Berichtenpoort-Receiver", parcel.receiver());
        headers.put("Berichtenpoort-Reference", parcel.referentienummer().toString());
        parcel.crossReference()
                .map(UUID::toString)
                .ifPresent(answered -> headers.put("Berichtenpoort-Cross-Reference", answered));
        headers.putAll(settings.headers());
        return http.post(documents.document(parcel, settings.form()), headers, WebhookConnector::judge);
    }

    private static DeliveryOutcome judge(HttpExchange.Answer answer) {
        String status = "HTTP status " + answer.status();
        if (answer.status() >= 200 && answer.status() < 300) {
            return new Delivered(answer.location().isEmpty() ? status : status + " " + answer.location());
        }
        return HttpExchange.isTemporary(answer.status()) ? new TemporaryFailure(status) : new PermanentFailure(status);
    }
}
