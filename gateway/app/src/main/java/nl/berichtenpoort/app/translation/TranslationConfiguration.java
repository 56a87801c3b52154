package nl.berichtenpoort.app.translation;

import nl.berichtenpoort.app.party.PartyDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the translation together at start. */
@Configuration(proxyBeanMethods = false)
class TranslationConfiguration {

    @Bean
    PartyTranslations partyTranslations(PartyDirectory parties) {
        return new PartyTranslations(parties);
    }
}
