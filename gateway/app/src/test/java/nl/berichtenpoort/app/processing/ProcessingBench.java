package nl.berichtenpoort.app.processing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import javax.sql.DataSource;
import nl.berichtenpoort.app.alarm.Alarms;
import nl.berichtenpoort.app.casefile.JdbcCaseFile;
import nl.berichtenpoort.app.casefile.JdbcCaseFileStore;
import nl.berichtenpoort.app.intake.BareParties;
import nl.berichtenpoort.app.journal.Artifacts;
import nl.berichtenpoort.app.journal.HeldMessages;
import nl.berichtenpoort.app.journal.Journal;
import nl.berichtenpoort.app.journal.JournalReader;
import nl.berichtenpoort.app.journal.MessageIdentity;
import nl.berichtenpoort.app.journal.MessageState;
import nl.berichtenpoort.app.journal.NewMessage;
import nl.berichtenpoort.app.journal.Outbox;
import nl.berichtenpoort.app.journal.OutgoingKind;
import nl.berichtenpoort.app.journal.OutgoingMessage;
import nl.berichtenpoort.app.journal.OutgoingSummary;
import nl.berichtenpoort.app.party.PartyDirectory;
import nl.berichtenpoort.app.party.PartyProperties;
import nl.berichtenpoort.app.translation.PartyTranslations;
import nl.berichtenpoort.engine.MessagePipeline;
import nl.berichtenpoort.engine.contract.ContractSet;
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
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.json.CanonicalJson;
import nl.berichtenpoort.engine.translate.older.Lifter;
import nl.berichtenpoort.routes.port.Door;
import nl.berichtenpoort.routes.port.WorkSignal;
import nl.berichtenpoort.schemas.CodeLists;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The processing on a database, among parties as a test configures them, without doors, broker or connectors. */
public final class ProcessingBench {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final JsonMapper JSON = new JsonMapper();

    final Journal journal;
    final Outbox outbox;
    final JournalReader reader;
    final HeldMessages held;
    final JdbcCaseFile caseFile;
    /** The messages that the gateway made and that wait to be processed. */
    final Queue<Long> made = new ArrayDeque<>();

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final MessageReader messages;
    private final MessageProcessor processor;

    /** @param configuration what stands below {@code berichtenpoort} */
    ProcessingBench(DataSource database, Map<String, String> configuration) {
        this(database, configuration, new ContractSet(List.of()), CLOCK);
    }

    /**
     * @param configuration what stands below {@code berichtenpoort}
     * @param contracts the contracts in force
     */
    public ProcessingBench(DataSource database, Map<String, String> configuration, ContractSet contracts, Clock clock) {
        this(database, configuration, contracts, clock, XsdVersie.RELEASE_3_2);
    }

    /**
     * @param configuration what stands below {@code berichtenpoort}
     * @param contracts the contracts in force
     * @param decisionVersion the version of their schema that 319s name
     */
    ProcessingBench(
            DataSource database,
            Map<String, String> configuration,
            ContractSet contracts,
            Clock clock,
            XsdVersie decisionVersion) {
        jdbc = new JdbcTemplate(database);
        SchemaSet schemas = SchemaSet.builtIn();
        transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        messages = new MessageReader(schemas);
        journal = new Journal(jdbc, CLOCK);
        outbox = new Outbox(jdbc, CLOCK);
        reader = new JournalReader(jdbc, outbox);
        held = new HeldMessages(jdbc, journal);
        caseFile = new JdbcCaseFile(jdbc);
        PartyProperties properties = new Binder(new MapConfigurationPropertySource(configuration))
                .bindOrCreate("berichtenpoort", PartyProperties.class);
        PartyDirectory parties = new PartyDirectory(properties, new CodeLists().get("CBS", "ijw"), CLOCK);
        EnvelopeReader envelopes = new EnvelopeReader();
        Dispatch dispatch = new Dispatch(outbox, parties, envelopes);
        Answers answers = new Answers(
                new AnswerComposer(schemas, messages, Language.NL, type -> XsdVersie.RELEASE_3_2),
                new EnvelopeComposer("Berichtenpoort", CLOCK),
                new FoutTexts(Language.NL),
                "1.0.0",
                outbox,
                reader,
                dispatch,
                CLOCK);
        ContractViews contractViews = new ContractViews(new Artifacts(jdbc), Language.NL);
        Alarms alarms = new Alarms(meters);
        Judging judging = new Judging(
                MessagePipeline.release32(schemas, new EnvelopeCheck(parties::admits, parties::reaches))::judge,
                caseFile,
                () -> contracts,
                Bestedingen.onbekend(),
                alarms,
                clock);
        PartyTranslations translations = PartyTranslations.of(parties, schemas, clock, caseFile, reader);
        Inbound inbound = new Inbound(
                translations, messages, new BareParties(parties::admits, parties::reaches), new Artifacts(jdbc));
        BackOfficeReports reports = new BackOfficeReports(dispatch, answers, contractViews, Language.NL);
        processor = new MessageProcessor(
                inbound,
                judging,
                new ReceivedPlaces(reader, new CanonicalJson(schemas)),
                journal,
                outbox,
                parties,
                answers,
                new AnsweredMessage(journal, outbox),
                new ErrorMessages(journal, outbox, dispatch, envelopes),
                new CaseFileKeeper(journal, new JdbcCaseFileStore(jdbc), messages),
                dispatch,
                new Outgoing(translations, messages, new Lifter(schemas), reader),
                new Holding(journal, dispatch, reports, alarms),
                new RequestAnswers(
                        new VerzoekAntwoordComposer(schemas, messages, type -> decisionVersion),
                        "1.0.0",
                        outbox,
                        journal,
                        parties,
                        new Signals(),
                        clock),
                contractViews,
                reports,
                transactions,
                new Signals());
    }

    private final class Signals implements WorkSignal {
        @Override
        public void messageReceived(long messageId) {
            // The test calls the processor itself.
            made.add(messageId);
        }

        @Override
        public void deliveryDue(long outgoingId) {
            // Nothing is delivered here.
        }
    }

    /** Stores a bare message as intake does, and processes it. */
    public long take(byte[] payload) {
        return take(payload, Optional.empty());
    }

    /** The same for a message that intake knows by its StUF reference as a repetition of an earlier one. */
    long takeAgain(byte[] payload, long original) {
        return take(payload, Optional.of(original));
    }

    private long take(byte[] payload, Optional<Long> duplicateOf) {
        return take(new NewMessage(
                Door.REST,
                "test",
                Optional.empty(),
                MessageIdentity.UNKNOWN.completedWith(messages.peek(payload)),
                MessageState.RECEIVED,
                Optional.empty(),
                Optional.empty(),
                duplicateOf,
                payload,
                Optional.empty()));
    }

    /** The same for a bare message in a form of its stated sender's own. */
    long takeOwnForm(String sender, byte[] received) {
        return take(NewMessage.received(
                        Door.REST,
                        "test",
                        Optional.empty(),
                        MessageIdentity.ofSender(sender),
                        received,
                        Optional.empty())
                .inOwnForm());
    }

    private long take(NewMessage message) {
        Long id = transactions.execute(status -> journal.insert(message));
        processor.process(id);
        return id;
    }

    /** Processes the next message that the gateway made. */
    long takeMade() {
        long id = made.remove();
        processor.process(id);
        return id;
    }

    /** Has a message processed once more, as a broker may ask. */
    void redeliver(long id) {
        processor.process(id);
    }

    /** Has a held message judged again. */
    void replay(long id) {
        transactions.executeWithoutResult(
                status -> journal.transition(id, MessageState.RECEIVED, Optional.of("replay")));
        processor.process(id);
    }

    boolean withdraw(long id) {
        return Boolean.TRUE.equals(transactions.execute(status -> held.withdraw(id)));
    }

    public MessageState state(long id) {
        return journal.find(id).orElseThrow().state();
    }

    List<OutgoingKind> kinds(long id) {
        return outbox.ofMessage(id).stream().map(OutgoingSummary::kind).toList();
    }

    /** How many of the messages that pass this one on hold a copy of its bytes. */
    int copies(long id) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(content) from outgoing where message_id = ? and kind = 'FORWARD'", Integer.class, id));
    }

    OutgoingMessage only(long id, OutgoingKind kind) {
        List<OutgoingSummary> found = outbox.ofMessage(id).stream()
                .filter(outgoing -> outgoing.kind() == kind)
                .toList();
        assertThat(found).hasSize(1);
        return outbox.find(found.get(0).id()).orElseThrow();
    }

    /** The report on a message, as its back-office reads it. */
    JsonNode report(OutgoingMessage report) {
        assertThat(report.isReport()).isTrue();
        return JSON.readTree(report.content());
    }
}
