package nl.berichtenpoort.routes;

import java.util.Objects;
import nl.berichtenpoort.routes.port.WorkSignal;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signals over the broker. A signal that cannot be given is only logged: the work is in the database, and
 * {@link WatchRoutes} finds it there.
 */
public final class JmsWorkSignal implements WorkSignal {

    private static final Logger LOG = LoggerFactory.getLogger(JmsWorkSignal.class);

    private final ProducerTemplate producer;

    public JmsWorkSignal(ProducerTemplate producer) {
        this.producer = Objects.requireNonNull(producer);
    }

    @Override
    public void messageReceived(long messageId) {
        send(Queues.PROCESS, messageId);
    }

    @Override
    public void deliveryDue(long outgoingId) {
        send(Queues.DELIVER, outgoingId);
    }

    private void send(String queue, long reference) {
        try {
            producer.sendBody(Queues.producer(queue), Long.toString(reference));
        } catch (CamelExecutionException | IllegalStateException failure) {
            LOG.warn(
                    "No signal to {} for {}, left to the watch: {}",
                    queue,
                    reference,
                    failure.getClass().getName());
        }
    }
}
