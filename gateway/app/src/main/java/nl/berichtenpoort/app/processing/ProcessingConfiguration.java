package nl.berichtenpoort.app.processing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import nl.berichtenpoort.app.alarm.Alarms;
import nl.berichtenpoort.app.intake.BareParties;
import nl.berichtenpoort.app.journal.Artifacts;
import nl.berichtenpoort.app.journal.Journal;
import nl.berichtenpoort.app.journal.JournalReader;
import nl.berichtenpoort.app.journal.Outbox;
import nl.berichtenpoort.app.party.PartyDirectory;
import nl.berichtenpoort.app.settings.ProductCodeSetting;
import nl.berichtenpoort.app.translation.PartyTranslations;
import nl.berichtenpoort.engine.MessagePipeline;
import nl.berichtenpoort.engine.casefile.CaseFile;
import nl.berichtenpoort.engine.casefile.CaseFileStore;
import nl.berichtenpoort.engine.contract.Contracts;
import nl.berichtenpoort.engine.contract.verdict.Bestedingen;
import nl.berichtenpoort.engine.envelope.EnvelopeCheck;
import nl.berichtenpoort.engine.envelope.EnvelopeComposer;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.envelope.FoutTexts;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.retour.AnswerComposer;
import nl.berichtenpoort.engine.retour.VerzoekAntwoordComposer;
import nl.berichtenpoort.engine.retour.XsdVersie;
import nl.berichtenpoort.engine.rule.RuleBook;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.json.CanonicalJson;
import nl.berichtenpoort.engine.translate.older.Lifter;
import nl.berichtenpoort.routes.port.MessageProcessing;
import nl.berichtenpoort.routes.port.WorkSignal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the processing together. */
@Configuration(proxyBeanMethods = false)
public class ProcessingConfiguration {

    private static final String PRODUCT_CODE_LIST = "berichtenpoort.product-code-list";

    /**
     * The engine's pipeline among the parties of this gateway.
     *
     * @param productCodeList a CSV file with the product codes in force; empty if there is none (TR381)
     * @throws nl.berichtenpoort.app.settings.SettingsException if that file cannot be used
     */
    @Bean
    Judge judge(
            SchemaSet schemas, PartyDirectory parties, @Value("${" + PRODUCT_CODE_LIST + ":}") String productCodeList) {
        EnvelopeCheck check = new EnvelopeCheck(parties::admits, parties::reaches);
        return MessagePipeline.release32(
                schemas,
                check,
                Optional.of(productCodeList)
                        .filter(file -> !file.isBlank())
                        .map(file -> ProductCodeSetting.read(PRODUCT_CODE_LIST, Path.of(file))))::judge;
    }

    /** @param bestedingen how the spending room of the contracts stands */
    @Bean
    Judging judging(
            Judge judge, CaseFile caseFile, Contracts contracts, Bestedingen bestedingen, Alarms alarms, Clock clock) {
        return new Judging(judge, caseFile, contracts, bestedingen, alarms, clock);
    }

    /** @param language the language of what error messages and reports say */
    @Bean
    MessageProcessing messageProcessor(
            Judging judging,
            SchemaSet schemas,
            MessageReader messageReader,
            EnvelopeReader envelopeReader,
            EnvelopeComposer envelopes,
            Journal journal,
            JournalReader journalReader,
            Outbox outbox,
            Artifacts artifacts,
            CaseFileStore caseFileStore,
            PartyDirectory parties,
            PartyTranslations translations,
            PlatformTransactionManager transactions,
            WorkSignal work,
            Alarms alarms,
            Clock clock,
            Language language) {
        Dispatch dispatch = new Dispatch(outbox, parties, envelopeReader);
        ContractViews contractViews = new ContractViews(artifacts, language);
        AnswerComposer composer = new AnswerComposer(schemas, messageReader, language, type -> XsdVersie.RELEASE_3_2);
        Answers answers = new Answers(
                composer, envelopes, new FoutTexts(language), RuleBook.VERSION, outbox, journalReader, dispatch, clock);
        BackOfficeReports reports = new BackOfficeReports(dispatch, answers, contractViews, language);
        return new MessageProcessor(
                new Inbound(translations, messageReader, new BareParties(parties::admits, parties::reaches), artifacts),
                judging,
                new ReceivedPlaces(journalReader, new CanonicalJson(schemas)),
                journal,
                outbox,
                parties,
                answers,
                new AnsweredMessage(journal, outbox),
                new ErrorMessages(journal, outbox, dispatch, envelopeReader),
                new CaseFileKeeper(journal, caseFileStore, messageReader),
                dispatch,
                new Outgoing(translations, messageReader, new Lifter(schemas), journalReader),
                new Holding(journal, dispatch, reports, alarms),
                new RequestAnswers(
                        new VerzoekAntwoordComposer(schemas, messageReader, type -> XsdVersie.RELEASE_3_2),
                        RuleBook.VERSION,
                        outbox,
                        journal,
                        parties,
                        work,
                        clock),
                contractViews,
                reports,
                new TransactionTemplate(transactions),
                work);
    }
}
