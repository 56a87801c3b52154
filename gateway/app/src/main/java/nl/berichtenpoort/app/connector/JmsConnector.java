package nl.berichtenpoort.app.connector;

import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import java.util.UUID;
import nl.berichtenpoort.app.connector.DeliveryOutcome.Delivered;
import nl.berichtenpoort.app.connector.DeliveryOutcome.TemporaryFailure;
import nl.berichtenpoort.app.party.ConnectorSettings;

/**
 * Puts a message on a queue of the gateway's broker, in a session of its own. The reference is also the key by which
 * Artemis drops repetitions ({@code _AMQ_DUPL_ID}).
 */
public final class JmsConnector implements Connector {

    private final ConnectorSettings.Jms settings;
    private final ConnectionFactory connections;
    private final ParcelDocuments documents = new ParcelDocuments();

    JmsConnector(ConnectorSettings.Jms settings, ConnectionFactory connections) {
        this.settings = settings;
        this.connections = connections;
    }

    @Override
    public DeliveryOutcome deliver(Parcel parcel) {
        try (JMSContext jms = connections.createContext()) {
            BytesMessage message = jms.createBytesMessage();
            message.writeBytes(documents.document(parcel, settings.form()));
            message.setJMSCorrelationID(parcel.referentienummer().toString());
            message.setStringProperty("_AMQ_DUPL_ID", parcel.referentienummer().toString());
            message.setStringProperty("BerichtenpoortType", parcel.typeName());
            message.setStringProperty("BerichtenpoortContentType", parcel.contentType());
            message.setStringProperty("BerichtenpoortRelease", parcel.shape().release());
            message.setStringProperty("BerichtenpoortSender", parcel.sender());
            message.setStringProperty("BerichtenpoortReceiver", parcel.receiver());
            message.setStringProperty(
                    "BerichtenpoortReference", parcel.referentienummer().toString());
            message.setStringProperty(
                    "BerichtenpoortCrossReference",
                    parcel.crossReference().map(UUID::toString).orElse(null));
            jms.createProducer().send(jms.createQueue(settings.queue()), message);
            return new Delivered(settings.queue());
        } catch (JMSException | JMSRuntimeException failure) {
            return new TemporaryFailure(
                    "The broker did not take it: " + failure.getClass().getSimpleName());
        }
    }
}
