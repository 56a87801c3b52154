package nl.berichtenpoort.app.translation;

import java.time.Clock;
import nl.berichtenpoort.app.journal.JournalReader;
import nl.berichtenpoort.app.party.PartyDirectory;
import nl.berichtenpoort.engine.casefile.CaseFile;
import nl.berichtenpoort.engine.schema.SchemaSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the translation together at start. */
@Configuration(proxyBeanMethods = false)
class TranslationConfiguration {

    @Bean
    PartyTranslations partyTranslations(
            PartyDirectory parties, SchemaSet schemas, Clock clock, CaseFile caseFile, JournalReader journal) {
        return PartyTranslations.of(parties, schemas, clock, caseFile, journal);
    }
}
