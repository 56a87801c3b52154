package nl.berichtenpoort.app.connector;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import java.util.UUID;
import nl.berichtenpoort.app.connector.DeliveryOutcome.Delivered;
import nl.berichtenpoort.app.connector.DeliveryOutcome.TemporaryFailure;
import nl.berichtenpoort.app.party.ConnectorSettings;
import nl.berichtenpoort.app.party.ConnectorSettings.Form;
import nl.berichtenpoort.engine.message.MessageType;
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
    void aBrokerThatIsAwayIsTemporary() throws Exception {
        JmsConnector connector = new JmsConnector(new ConnectorSettings.Jms("bo.in", Form.BARE), connections);
        broker.stop();

        assertThat(connector.deliver(Parcels.of(MessageType.JW316))).isInstanceOf(TemporaryFailure.class);
    }
}
