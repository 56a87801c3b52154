package nl.berichtenpoort.app.embedded;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Gives the gateway its database and its broker. The pools depend on the servers as beans, so the servers start before
 * and stop after everything that uses them; Camel and the web server have stopped long before, as lifecycles.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BrokerProperties.class)
public class StorageConfiguration {

    /** The folder of the embedded servers; opened only if one of them runs. */
    @Bean(destroyMethod = "close")
    @Lazy
    DataFolder dataFolder(@Value("${berichtenpoort.data-folder:./data}") Path folder) {
        return DataFolder.open(folder);
    }

    @Bean(destroyMethod = "close")
    @Conditional(OnNoProperty.Database.class)
    EmbeddedPostgres embeddedPostgres(DataFolder folder) {
        return EmbeddedPostgres.start(folder);
    }

    /** Leads Spring Boot's pool to the embedded server. */
    @Bean
    @Conditional(OnNoProperty.Database.class)
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return postgres.user();
            }

            @Override
            public String getPassword() {
                return postgres.password();
            }

            @Override
            public String getJdbcUrl() {
                // Batches become statements of many rows: one round trip.
                return postgres.url() + "?reWriteBatchedInserts=true&ApplicationName=berichtenpoort";
            }
        };
    }

    @Bean(destroyMethod = "close")
    @Conditional(OnNoProperty.Broker.class)
    EmbeddedBroker embeddedBroker(DataFolder folder) {
        return EmbeddedBroker.start(folder);
    }

    /** The depth of the embedded broker's queues; an external broker has metrics of its own. */
    @Bean
    @Conditional(OnNoProperty.Broker.class)
    MeterBinder queueDepths(EmbeddedBroker broker) {
        return registry -> List.of(
                        EmbeddedBroker.IN, EmbeddedBroker.PROCESS, EmbeddedBroker.DELIVER, EmbeddedBroker.DEAD_LETTERS)
                .forEach(queue -> Gauge.builder("berichtenpoort.queue.depth", broker, b -> b.depth(queue))
                        .description("Messages that wait in a queue of the broker")
                        .tag("queue", queue)
                        .register(registry));
    }

    /** Pooled connections to the embedded broker. */
    @Bean(destroyMethod = "stop")
    @Conditional(OnNoProperty.Broker.class)
    ConnectionFactory embeddedConnectionFactory(EmbeddedBroker broker, BrokerProperties properties) {
        return pooled(broker.connectionFactory(), properties);
    }

    /** Pooled connections to the external broker. */
    @Bean(destroyMethod = "stop")
    @Conditional(OnExternalBroker.class)
    ConnectionFactory externalConnectionFactory(BrokerProperties properties) {
        return pooled(
                new ActiveMQConnectionFactory(
                        properties.url().orElseThrow(),
                        properties.user().orElse(null),
                        properties.password().orElse(null)),
                properties);
    }

    private static JmsPoolConnectionFactory pooled(ConnectionFactory factory, BrokerProperties properties) {
        JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();
        pool.setConnectionFactory(factory);
        pool.setMaxConnections(properties.connections());
        return pool;
    }
}
