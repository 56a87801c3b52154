package nl.berichtenpoort.routes;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.impl.DefaultCamelContext;

/** A real broker within the test's process, and Camel contexts on it. */
final class TestBroker {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private final ActiveMQConnectionFactory connections;

    TestBroker() throws Exception {
        String url = "vm://" + NUMBERS.incrementAndGet();
        broker.setConfiguration(new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .setName(url)
                .addAcceptorConfiguration("in-vm", url)
                .addAddressSetting("#", new AddressSettings().setMaxDeliveryAttempts(-1)));
        broker.start();
        connections = new ActiveMQConnectionFactory(url);
    }

    /** A context with these routes, started. */
    CamelContext start(RoutesBuilder... routes) throws Exception {
        CamelContext context = new DefaultCamelContext();
        context.addComponent("jms", JmsComponent.jmsComponent(connections));
        for (RoutesBuilder route : routes) {
            context.addRoutes(route);
        }
        context.start();
        return context;
    }

    void send(String queue, Function<JMSContext, Message> message) {
        try (JMSContext context = connections.createContext()) {
            context.createProducer().send(context.createQueue(queue), message.apply(context));
        }
    }

    void sendText(String queue, String text) {
        send(queue, context -> context.createTextMessage(text));
    }

    /** Takes the next message of a queue, waiting for it, and reads it while its connection is open. */
    <T> T receive(String queue, MessageReader<T> reader) throws Exception {
        try (JMSContext context = connections.createContext()) {
            Message message = context.createConsumer(context.createQueue(queue)).receive(10_000);
            if (message == null) {
                throw new AssertionError("Nothing on " + queue);
            }
            return reader.read(message);
        }
    }

    /** How many messages a queue holds, those being delivered included. */
    long count(String name) {
        Queue queue = broker.getActiveMQServer().locateQueue(SimpleString.of(name));
        return queue == null ? 0 : queue.getMessageCount();
    }

    ConnectionFactory connections() {
        return connections;
    }

    void stopBroker() throws Exception {
        broker.stop();
    }

    void close() throws Exception {
        connections.close();
        broker.stop();
    }

    interface MessageReader<T> {
        T read(Message message) throws Exception;
    }
}
