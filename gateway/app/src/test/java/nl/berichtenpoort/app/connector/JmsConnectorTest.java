package nl.berichtenpoort.app.connector;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.berichtenpoort.app.connector.DeliveryOutcome.Delivered;
import nl.berichtenpoort.app.connector.DeliveryOutcome.TemporaryFailure;
import nl.berichtenpoort.app.party.ConnectorSettings;
import nl.berichtenpoort.app.party.ConnectorSettings.Form;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.translate.Shape;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JmsConnectorTest {

    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private ActiveMQConnectionFactory connections;

    @BeforeEach
    void start() throws Exception {
        // The number of an acceptor within the process; large and random, so that no other broker has it.
        String url = "vm://" + (1_000_000 + Math.abs(UUID.randomUUID().hashCode() % 1_000_000));
        broker.setConfiguration(new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .addAcceptorConfiguration("in-vm", url));
        broker.start();
        connections = new ActiveMQConnectionFactory(url);
    }

    @AfterEach
    void stop() throws Exception {
        connections.close();
        broker.stop();
    }

    @Test
    void theMessageArrivesOnceHoweverOftenItIsSent() throws Exception {
        JmsConnector connector = new JmsConnector(new ConnectorSettings.Jms("bo.in", Form.BARE), connections);

        assertThat(connector.deliver(Parcels.of(MessageType.JW316))).isEqualTo(new Delivered("bo.in"));
        assertThat(connector.deliver(Parcels.of(MessageType.JW316))).isEqualTo(new Delivered("bo.in"));

        try (JMSContext jms = connections.createContext();
                JMSConsumer consumer = jms.createConsumer(jms.createQueue("bo.in"))) {
            Message message = consumer.receive(10_000);
            assertThat(message.getBody(byte[].class)).isEqualTo(Parcels.CONTENT);
            assertThat(message.getStringProperty("BerichtenpoortType")).isEqualTo("JW316");
            assertThat(message.getStringProperty("BerichtenpoortSender")).isEqualTo("12345678");
            assertThat(message.getStringProperty("BerichtenpoortReceiver")).isEqualTo("0363");
            assertThat(message.getStringProperty("BerichtenpoortReference")).isEqualTo(Parcels.REFERENCE.toString());
            assertThat(message.getStringProperty("BerichtenpoortCrossReference"))
                    .isEqualTo(Parcels.ANSWERED.toString());
            assertThat(consumer.receiveNoWait()).isNull();
        }
    }

    @Test
    void aQueueIsToldWhatTheBytesAre() throws Exception {
        byte[] csv = "wet,bericht\r\njeugdwet,\u00E9\r\n".getBytes(StandardCharsets.UTF_8);
        JmsConnector connector = new JmsConnector(new ConnectorSettings.Jms("bo.in", Form.BARE), connections);

        connector.deliver(Parcels.of(MessageType.JW301, Shape.of(DocumentForm.CSV), csv));

        Message message = received();
        assertThat(message.getBody(byte[].class)).isEqualTo(csv);
        assertThat(message.getStringProperty("BerichtenpoortType")).isEqualTo("JW301");
        assertThat(message.getStringProperty("BerichtenpoortContentType"))
                .isEqualTo("text/csv; charset=utf-8; header=present");
        assertThat(message.getStringProperty("BerichtenpoortRelease")).isEqualTo("3.2");
    }

    @Test
    void aQueueIsToldTheReleaseAndTheOlderName() throws Exception {
        JmsConnector connector = new JmsConnector(new ConnectorSettings.Jms("bo.in", Form.BARE), connections);

        connector.deliver(Parcels.of(MessageType.JW325, Parcels.OLD_ANSWER, Parcels.CONTENT));

        Message message = received();
        assertThat(message.getBody(byte[].class)).isEqualTo(Parcels.CONTENT);
        assertThat(message.getStringProperty("BerichtenpoortType")).isEqualTo("JW304");
        assertThat(message.getStringProperty("BerichtenpoortContentType")).isEqualTo("application/xml");
        assertThat(message.getStringProperty("BerichtenpoortRelease")).isEqualTo("3.0");
    }

    private Message received() {
        try (JMSContext jms = connections.createContext();
                JMSConsumer consumer = jms.createConsumer(jms.createQueue("bo.in"))) {
            return consumer.receive(10_000);
        }
    }

    @Test
    void aBrokerThatIsAwayIsTemporary() throws Exception {
        JmsConnector connector = new JmsConnector(new ConnectorSettings.Jms("bo.in", Form.BARE), connections);
        broker.stop();

        assertThat(connector.deliver(Parcels.of(MessageType.JW316))).isInstanceOf(TemporaryFailure.class);
    }
}
