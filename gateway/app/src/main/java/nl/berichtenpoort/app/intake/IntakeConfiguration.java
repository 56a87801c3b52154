package nl.berichtenpoort.app.intake;

import nl.berichtenpoort.app.journal.Journal;
import nl.berichtenpoort.app.party.PartyDirectory;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.json.CanonicalJson;
import nl.berichtenpoort.routes.port.WorkSignal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the intake together. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    Doorkeeper doorkeeper(EnvelopeReader envelopes, MessageReader messages, SchemaSet schemas, PartyDirectory parties) {
        return new Doorkeeper(
                envelopes,
                messages,
                new CanonicalJson(schemas),
                parties::admits,
                parties::reaches,
                parties::sendsOwnForm);
    }

    @Bean
    JournalIntake journalIntake(
            Doorkeeper doorkeeper,
            Journal journal,
            TransactionTemplate transaction,
            WorkSignal work,
            IntakeObserver observer) {
        return new JournalIntake(doorkeeper, journal, transaction, work, observer);
    }
}
