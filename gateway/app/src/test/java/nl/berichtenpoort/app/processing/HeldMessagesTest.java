package nl.berichtenpoort.app.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.berichtenpoort.app.alarm.Alarms;
import nl.berichtenpoort.app.casefile.JdbcCaseFile;
import nl.berichtenpoort.app.casefile.JdbcCaseFileStore;
import nl.berichtenpoort.app.embedded.TestDatabase;
import nl.berichtenpoort.app.intake.BareParties;
import nl.berichtenpoort.app.journal.Artifacts;
import nl.berichtenpoort.app.journal.Journal;
import nl.berichtenpoort.app.journal.JournalReader;
import nl.berichtenpoort.app.journal.MessageIdentity;
import nl.berichtenpoort.app.journal.MessageState;
import nl.berichtenpoort.app.journal.NewMessage;
import nl.berichtenpoort.app.journal.Outbox;
import nl.berichtenpoort.app.journal.OutgoingKind;
import nl.berichtenpoort.app.journal.OutgoingState;
import nl.berichtenpoort.app.journal.OutgoingSummary;
import nl.berichtenpoort.app.party.PartyDirectory;
import nl.berichtenpoort.app.party.PartyProperties;
import nl.berichtenpoort.app.translation.PartyTranslations;
import nl.berichtenpoort.engine.Judgement;
import nl.berichtenpoort.engine.MessagePipeline;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.verdict.Bestedingen;
import nl.berichtenpoort.engine.envelope.EnvelopeCheck;
import nl.berichtenpoort.engine.envelope.EnvelopeComposer;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.envelope.FoutTexts;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.PartyKind;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.report.LayerResult;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.engine.report.Verdict;
import nl.berichtenpoort.engine.retour.AnswerComposer;
import nl.berichtenpoort.engine.retour.VerzoekAntwoordComposer;
import nl.berichtenpoort.engine.retour.XsdVersie;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.json.CanonicalJson;
import nl.berichtenpoort.engine.translate.older.Lifter;
import nl.berichtenpoort.routes.port.Door;
import nl.berichtenpoort.routes.port.WorkSignal;
import nl.berichtenpoort.schemas.CodeLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Defects of ours, which no message can provoke: a judge that fails, an answer that is not valid. */
@ExtendWith(TestDatabase.class)
class HeldMessagesTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final XsdVersie INVALID = new XsdVersie("not a version", "3.2.0");

    private final SchemaSet schemas = SchemaSet.builtIn();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Long> signals = new CopyOnWriteArrayList<>();
    private final TransactionTemplate transactions;
    private final JdbcTemplate jdbc;
    private final Journal journal;
    private final JournalReader reader;
    private final Outbox outbox;
    private final PartyDirectory parties;
    private final Judge pipeline;

    HeldMessagesTest(DataSource database) {
        jdbc = new JdbcTemplate(database);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        journal = new Journal(jdbc, CLOCK);
        outbox = new Outbox(jdbc, CLOCK);
        reader = new JournalReader(jdbc, outbox);
        PartyProperties properties =
                new Binder(new MapConfigurationPropertySource()).bindOrCreate("berichtenpoort", PartyProperties.class);
        parties = new PartyDirectory(properties, new CodeLists().get("CBS", "ijw"), CLOCK);
        EnvelopeCheck check = new EnvelopeCheck(parties::admits, parties::reaches);
        pipeline = MessagePipeline.release32(schemas, check)::judge;
    }

    @Test
    void aMessageWhoseJudgementCrashesIsHeldAndCanBeReplayed() {
        long id = stored();
        Judge crashing = submission -> {
            throw new IllegalStateException("a BSN: 999904401");
        };

        processor(crashing, XsdVersie.RELEASE_3_2).process(id);

        assertThat(state(id)).isEqualTo(MessageState.HELD);
        assertThat(outbox.ofMessage(id)).isEmpty();
        assertThat(reader.detail(id).orElseThrow().toString()).contains(Verdict.UNDETERMINED.name());
        assertThat(alarms("held")).isEqualTo(1);

        replay(id);
        processor(pipeline, XsdVersie.RELEASE_3_2).process(id);

        assertThat(state(id)).isEqualTo(MessageState.ACCEPTED);
        assertThat(outbox.ofMessage(id))
                .extracting(OutgoingSummary::kind)
                .containsExactly(OutgoingKind.FORWARD, OutgoingKind.ANSWER);
    }

    /** Neither valid nor refused: the rules that ran may not speak for the one that crashed. */
    @Test
    void aMessageOfWhichOneRuleCrashesIsHeldWithWhatTheOthersFound() {
        long id = stored();
        Finding found = Finding.error("TR056", Layer.CONTENT, "9056", Position.MESSAGE, "rules.TR056");
        Judge oneCrash = submission -> {
            Report report = pipeline.judge(submission).report();
            return new Judgement(
                    new Report(
                            report.type(),
                            report.release(),
                            List.of(new LayerResult(Layer.CONTENT, LayerOutcome.CRASHED)),
                            List.of(found),
                            Disposition.NOT_PROCESSED),
                    Optional.empty(),
                    Map.of("TR063", new IllegalStateException("a defect")));
        };

        processor(oneCrash, XsdVersie.RELEASE_3_2).process(id);

        assertThat(state(id)).isEqualTo(MessageState.HELD);
        assertThat(outbox.ofMessage(id)).isEmpty();
        assertThat(reader.findings(id)).containsExactly(found);
        assertThat(reader.detail(id).orElseThrow().summary().verdict()).contains(Verdict.UNDETERMINED);
        assertThat(alarms("held")).isEqualTo(1);
    }

    @Test
    void anAnswerThatIsNotValidIsHeldWithItsMessageAndNothingLeaves() {
        long id = stored();

        processor(pipeline, INVALID).process(id);

        assertThat(state(id)).isEqualTo(MessageState.HELD);
        assertThat(outbox.ofMessage(id)).singleElement().satisfies(held -> {
            assertThat(held.kind()).isEqualTo(OutgoingKind.ANSWER);
            assertThat(held.state()).isEqualTo(OutgoingState.HELD);
            assertThat(held.type()).contains(MessageType.JW316);
        });
        assertThat(alarms("held")).isEqualTo(1);

        replay(id);
        processor(pipeline, XsdVersie.RELEASE_3_2).process(id);

        assertThat(state(id)).isEqualTo(MessageState.ACCEPTED);
        assertThat(outbox.ofMessage(id))
                .extracting(OutgoingSummary::kind, OutgoingSummary::state)
                .containsExactly(
                        tuple(OutgoingKind.ANSWER, OutgoingState.HELD),
                        tuple(OutgoingKind.FORWARD, OutgoingState.AVAILABLE),
                        tuple(OutgoingKind.ANSWER, OutgoingState.AVAILABLE));
    }

    @Test
    void aReferenceThatComesTwiceAtOnceDoesItsWorkOnce() throws Exception {
        long id = stored();
        MessageProcessor processor = processor(pipeline, XsdVersie.RELEASE_3_2);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> runs = java.util.stream.Stream.generate(() -> threads.submit(() -> processor.process(id)))
                    .limit(8)
                    .<Future<?>>map(run -> run)
                    .toList();
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(outbox.ofMessage(id))
                .extracting(OutgoingSummary::kind)
                .containsExactly(OutgoingKind.FORWARD, OutgoingKind.ANSWER);
        assertThat(jdbc.queryForObject("select count(*) from message_state where message_id = ?", Integer.class, id))
                .isEqualTo(2);
    }

    @Test
    void anAnswerAndItsMessageAboutOneClientNeverWaitForEachOther() throws Exception {
        String identification = TestMessages.fresh();
        long request =
                stored(MessageType.JW315, identification, TestMessages.conversation("01-jw315.xml", identification));
        String own = TestMessages.fresh();
        byte[] about = TestMessages.changed(
                TestMessages.named("messages/ijw/jw316/jw316-onderhanden-verzoek.xml", identification),
                "Afzender>98000101<",
                "Afzender>98000981<");
        about = TestMessages.changed(about, "999900018", "999904401");
        long answer = stored(MessageType.JW316, own, TestMessages.changed(about, "RV26000010", own));
        CountDownLatch judging = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Judge slow = submission -> {
            judging.countDown();
            try {
                goOn.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return pipeline.judge(submission);
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            // The answer holds the client; then its message comes up, and has to wait without being held itself.
            Future<?> first =
                    threads.submit(() -> processor(slow, XsdVersie.RELEASE_3_2).process(answer));
            judging.await();
            Future<?> second = threads.submit(
                    () -> processor(pipeline, XsdVersie.RELEASE_3_2).process(request));
            await().until(() -> jdbc.queryForObject(
                            "select count(*) from pg_stat_activity"
                                    + " where datname = current_database() and wait_event = 'advisory'",
                            Integer.class)
                    == 1);
            goOn.countDown();
            first.get(20, TimeUnit.SECONDS);
            second.get(20, TimeUnit.SECONDS);
        } finally {
            goOn.countDown();
            threads.shutdownNow();
        }

        // The message had not been passed on, so this cannot have been its answer.
        assertThat(state(answer)).isEqualTo(MessageState.REFUSED);
        assertThat(reader.findings(answer)).extracting(Finding::rule).containsExactly("antwoord-onbekend");
        assertThat(state(request)).isEqualTo(MessageState.ACCEPTED);
        assertThat(outbox.ofMessage(request))
                .extracting(OutgoingSummary::kind)
                .containsExactly(OutgoingKind.FORWARD, OutgoingKind.ANSWER);
    }

    private long stored() {
        String identification = TestMessages.fresh();
        return stored(MessageType.JW315, identification, TestMessages.ofOwnClient("01-jw315.xml", identification));
    }

    private long stored(MessageType type, String identification, byte[] request) {
        boolean fromProvider = type.senderKind() == PartyKind.AANBIEDER;
        MessageIdentity identity = new MessageIdentity(
                Optional.of(fromProvider ? "98000981" : "0153"),
                Optional.of(fromProvider ? "0153" : "98000981"),
                Optional.of(type),
                Optional.of("3.2"),
                Optional.of(identification),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return transactions.execute(status -> journal.insert(
                NewMessage.received(Door.REST, "test", Optional.empty(), identity, request, Optional.empty())));
    }

    private void replay(long id) {
        transactions.executeWithoutResult(
                status -> journal.transition(id, MessageState.RECEIVED, Optional.of("replay")));
    }

    private MessageState state(long id) {
        return journal.find(id).orElseThrow().state();
    }

    private double alarms(String kind) {
        return meters.counter(Alarms.METRIC, "kind", kind).count();
    }

    private MessageProcessor processor(Judge judge, XsdVersie answerVersions) {
        MessageReader messages = new MessageReader(schemas);
        EnvelopeReader envelopes = new EnvelopeReader();
        Dispatch dispatch = new Dispatch(outbox, parties, envelopes);
        Answers answers = new Answers(
                new AnswerComposer(schemas, messages, Language.NL, type -> answerVersions),
                new EnvelopeComposer("Berichtenpoort", CLOCK),
                new FoutTexts(Language.NL),
                "1.0.0",
                outbox,
                reader,
                dispatch,
                CLOCK);
        ContractViews contracts = new ContractViews(new Artifacts(jdbc), Language.NL);
        WorkSignal work = new WorkSignal() {
            @Override
            public void messageReceived(long messageId) {
                signals.add(messageId);
            }

            @Override
            public void deliveryDue(long outgoingId) {
                signals.add(outgoingId);
            }
        };
        Alarms alarms = new Alarms(meters);
        PartyTranslations translations = PartyTranslations.of(parties, schemas, CLOCK, new JdbcCaseFile(jdbc), reader);
        Inbound inbound = new Inbound(
                translations, messages, new BareParties(parties::admits, parties::reaches), new Artifacts(jdbc));
        BackOfficeReports reports = new BackOfficeReports(dispatch, answers, contracts, Language.NL);
        return new MessageProcessor(
                inbound,
                new Judging(
                        judge,
                        new JdbcCaseFile(jdbc),
                        () -> new ContractSet(List.of()),
                        Bestedingen.onbekend(),
                        alarms,
                        CLOCK),
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
                        new VerzoekAntwoordComposer(schemas, messages, type -> answerVersions),
                        "1.0.0",
                        outbox,
                        journal,
                        parties,
                        work,
                        CLOCK),
                contracts,
                reports,
                transactions,
                work);
    }
}
