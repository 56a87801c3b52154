package nl.berichtenpoort.app.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import nl.berichtenpoort.app.party.KnownParty;
import nl.berichtenpoort.app.party.PartyDirectory;
import nl.berichtenpoort.app.rest.AcknowledgementObserver;
import nl.berichtenpoort.routes.port.DeliveryDesk;
import nl.berichtenpoort.routes.port.MessageProcessing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts the meters around the steps, without the steps knowing. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    @Bean
    TrafficMetrics trafficMetrics(MeterRegistry registry, PartyDirectory parties) {
        return new TrafficMetrics(
                registry,
                code -> parties.lookup(code).filter(KnownParty::registered).isPresent());
    }

    @Bean
    StateLookup stateLookup(JdbcTemplate jdbc) {
        return new StateLookup(jdbc);
    }

    /** A message that is fetched from a mailbox reached its receiver as much as one that a connector delivered. */
    @Bean
    AcknowledgementObserver acknowledgedMessages(TrafficMetrics metrics, StateLookup states) {
        return outgoingId ->
                states.ofFinished(outgoingId).ifPresent(now -> metrics.reached(now.type(), now.state(), now.sender()));
    }

    @Bean
    BacklogMetrics backlogMetrics(StateLookup states) {
        return new BacklogMetrics(states);
    }

    /** Whoever asks for a step as its port gets the metered one. */
    @Bean
    static BeanPostProcessor meteredSteps(ObjectProvider<TrafficMetrics> metrics, ObjectProvider<StateLookup> states) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof MessageProcessing processing) {
                    return new MeteredProcessing(processing, metrics.getObject(), states.getObject());
                }
                if (bean instanceof DeliveryDesk desk) {
                    return new MeteredDelivery(desk, metrics.getObject(), states.getObject());
                }
                return bean;
            }
        };
    }
}
