package nl.berichtenpoort.app.embedded;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * An Artemis broker of the gateway's own, reached within the process only: no port, no users. Its journal is in the
 * data folder and flushed before a message counts as sent.
 */
public final class EmbeddedBroker implements AutoCloseable {

    /** Where other systems put messages for the gateway. */
    public static final String IN = "berichtenpoort.in";
    /** References of messages that wait to be judged. */
    public static final String PROCESS = "berichtenpoort.process";
    /** References of outgoing messages that wait to be delivered. */
    public static final String DELIVER = "berichtenpoort.deliver";
    /** What could not be handled time and again. */
    public static final String DEAD_LETTERS = "DLQ";

    /**
     * How long the journal gathers writes before it flushes, in nanoseconds. The default of 3.3 ms lets a single sender
     * wait for nobody.
     */
    private static final int GATHER_NANOS = 100_000;

    private static final String NETTY_NO_UNSAFE = "io.netty.noUnsafe";
    private static final long ACTIVATION_SECONDS = 60;
    private static final int MOST_DELIVERIES = 10;
    private static final long FIRST_REDELIVERY_MILLIS = 500;
    private static final long LAST_REDELIVERY_MILLIS = 60_000;

    private final EmbeddedActiveMQ server;
    private final int serverId;

    private EmbeddedBroker(EmbeddedActiveMQ server, int serverId) {
        this.server = server;
        this.serverId = serverId;
    }

    /**
     * Starts the broker on the files of a data folder.
     *
     * @throws StartUpException if it does not start
     */
    public static EmbeddedBroker start(DataFolder folder) {
        Path home = folder.path().resolve("artemis");
        // Brokers within one process are told apart by a number; a random one needs no shared counter.
        int serverId = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
        letNettyFreeBuffers();
        EmbeddedActiveMQ server = new EmbeddedActiveMQ();
        try {
            DataFolder.makePrivate(home);
            server.setConfiguration(configuration(home, serverId));
            server.start();
            // A journal that cannot be read is only logged; the broker then looks started and takes nothing.
            if (!server.getActiveMQServer().waitForActivation(ACTIVATION_SECONDS, TimeUnit.SECONDS)) {
                server.stop();
                throw new StartUpException("broker-start", home.toString(), "no activation");
            }
        } catch (StartUpException e) {
            throw e;
        } catch (IOException e) {
            throw new StartUpException(e, "folder-unusable", home.toString(), String.valueOf(e.getMessage()));
        } catch (Exception e) {
            throw new StartUpException(e, "broker-start", home.toString(), String.valueOf(e.getMessage()));
        }
        return new EmbeddedBroker(server, serverId);
    }

    /**
     * Artemis frees the buffers in which it reads its journal through Netty. From JDK 24 on Netty does so only for
     * buffers of its own, unless it is told to use what it used before; then a journal with messages could not be read.
     */
    private static void letNettyFreeBuffers() {
        if (System.getProperty(NETTY_NO_UNSAFE) == null) {
            System.setProperty(NETTY_NO_UNSAFE, "false");
        }
    }

    private static Configuration configuration(Path home, int serverId) {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setName("berichtenpoort");
        configuration.setPersistenceEnabled(true);
        configuration.setSecurityEnabled(false);
        configuration.setJMXManagementEnabled(false);
        configuration.setBindingsDirectory(home.resolve("bindings").toString());
        configuration.setJournalDirectory(home.resolve("journal").toString());
        configuration.setLargeMessagesDirectory(home.resolve("large").toString());
        configuration.setPagingDirectory(home.resolve("paging").toString());
        configuration.setJournalType(JournalType.NIO);
        configuration.setJournalBufferTimeout_NIO(GATHER_NANOS);
        configuration.setJournalDatasync(true);
        configuration.setJournalSyncTransactional(true);
        configuration.setJournalSyncNonTransactional(true);
        // The default stops senders in silence when the disk is nine tenths full; a full disk fails aloud.
        configuration.setMaxDiskUsage(-1);
        configuration.addAcceptorConfiguration(
                new TransportConfiguration(InVMAcceptorFactory.class.getName(), Map.of("serverId", serverId)));
        configuration.addAddressSetting("#", settings());
        // Nobody but us holds what the broker took over from a sender, so it is never given up: a database that is away
        // for an hour would else leave it among the dead letters.
        configuration.addAddressSetting(IN, settings().setMaxDeliveryAttempts(-1));
        for (String queue : List.of(IN, PROCESS, DELIVER, DEAD_LETTERS)) {
            configuration.addAddressConfiguration(new CoreAddressConfiguration()
                    .setName(queue)
                    .addRoutingType(RoutingType.ANYCAST)
                    .addQueueConfig(QueueConfiguration.of(queue)
                            .setRoutingType(RoutingType.ANYCAST)
                            .setDurable(true)));
        }
        return configuration;
    }

    private static AddressSettings settings() {
        return new AddressSettings()
                .setDeadLetterAddress(SimpleString.of(DEAD_LETTERS))
                // No expiry address: what expires is a reference of the watch, which makes a new one at its next look.
                .setMaxDeliveryAttempts(MOST_DELIVERIES)
                .setRedeliveryDelay(FIRST_REDELIVERY_MILLIS)
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(LAST_REDELIVERY_MILLIS)
                // Connectors may name queues of their own; they stay when they are empty.
                .setAutoCreateQueues(true)
                .setAutoCreateAddresses(true)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false)
                .setDefaultAddressRoutingType(RoutingType.ANYCAST)
                .setDefaultQueueRoutingType(RoutingType.ANYCAST);
    }

    /** Makes connections within the process; they are not pooled. */
    public ConnectionFactory connectionFactory() {
        return new ActiveMQConnectionFactory("vm://" + serverId);
    }

    /** How many messages wait in a queue, those that are being handled included; 0 if there is no such queue. */
    public long depth(String queue) {
        Queue found = server.getActiveMQServer().locateQueue(queue);
        return found == null ? 0 : found.getMessageCount();
    }

    /** Stops the broker; what was sent stays in its journal. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "Artemis could not be stopped; its journal is recovered at the next start", e);
        }
    }
}
