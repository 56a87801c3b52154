package nl.berichtenpoort.app.delivery;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import nl.berichtenpoort.app.alarm.Alarms;
import nl.berichtenpoort.app.connector.Connectors;
import nl.berichtenpoort.app.journal.Journal;
import nl.berichtenpoort.app.journal.Outbox;
import nl.berichtenpoort.app.party.PartyDirectory;
import nl.berichtenpoort.routes.port.DeliveryDesk;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the delivery desk together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliveryProperties.class)
public class DeliveryConfiguration {

    @Bean
    DeliveryDesk deliveryDesk(
            Outbox outbox,
            Journal journal,
            PartyDirectory parties,
            Connectors connectors,
            PlatformTransactionManager transactions,
            DeliveryProperties properties,
            Alarms alarms,
            Clock clock) {
        Backoff backoff =
                new Backoff(properties, () -> ThreadLocalRandom.current().nextDouble());
        return new OutboxDelivery(
                outbox,
                journal,
                parties,
                connectors,
                new TransactionTemplate(transactions),
                properties,
                backoff,
                alarms,
                clock);
    }
}
