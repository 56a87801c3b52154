package nl.berichtenpoort.app.party;

import java.time.Clock;
import nl.berichtenpoort.schemas.CodeLists;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the directory together at start, so that wrong configuration stops the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PartyProperties.class)
public class PartyConfiguration {

    @Bean
    PartyDirectory partyDirectory(PartyProperties properties, Clock clock) {
        return new PartyDirectory(properties, new CodeLists().get("CBS", "ijw"), clock);
    }
}
