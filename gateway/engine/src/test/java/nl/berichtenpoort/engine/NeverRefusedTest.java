package nl.berichtenpoort.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.casefile.CaseFile;
import nl.berichtenpoort.engine.casefile.CaseFileChange;
import nl.berichtenpoort.engine.casefile.CaseFileChanges;
import nl.berichtenpoort.engine.casefile.InMemoryCaseFile;
import nl.berichtenpoort.engine.casefile.Omvang;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.conversation.Conversation;
import nl.berichtenpoort.engine.envelope.EnvelopeCheck;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.PartyKind;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no message is ever refused for, over all sample conversations. The order of arrival is the application's test. */
class NeverRefusedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final MessageReader READER = new MessageReader(SchemaSet.builtIn());
    private static final MessagePipeline PIPELINE =
            MessagePipeline.release32(SchemaSet.builtIn(), new EnvelopeCheck(party -> true, party -> true));

    record Talk(String name, List<Sample> messages) {
        @Override
        public String toString() {
            return name;
        }

        Sample last() {
            return messages.get(messages.size() - 1);
        }

        List<Sample> earlier() {
            return messages.subList(0, messages.size() - 1);
        }
    }

    private static Stream<Talk> talks() {
        return Stream.concat(
                ConversationCase.all().stream().map(found -> new Talk(found.folder(), found.messages())),
                Stream.of("jeugdhulp-volledig", "wmo-begeleiding").flatMap(NeverRefusedTest::upToEachMessage));
    }

    /** Each message of a conversation, after all that came before it. */
    private static Stream<Talk> upToEachMessage(String name) {
        List<Sample> messages = Samples.conversation(name);
        return java.util.stream.IntStream.rangeClosed(1, messages.size())
                .mapToObj(size -> new Talk(name + " " + size, messages.subList(0, size)));
    }

    static List<Talk> invoices() {
        return talks().filter(talk -> type(talk.last()).number() == 323).toList();
    }

    static List<Talk> fromProviders() {
        return talks().filter(talk -> type(talk.last()).senderKind() == PartyKind.AANBIEDER)
                .filter(talk -> !type(talk.last()).isAnswer())
                .filter(talk -> talk.earlier().stream()
                        .anyMatch(message -> type(message).number() == 301))
                .toList();
    }

    /** OP364: whether starts and stops were sent makes no difference to any finding on an invoice. */
    @ParameterizedTest
    @MethodSource("invoices")
    void anInvoiceIsJudgedTheSameWithoutStartsAndStops(Talk talk) {
        List<Sample> without = talk.messages().stream()
                .filter(message -> !Set.of(305, 307).contains(type(message).number()))
                .toList();

        assertThat(findings(without)).isEqualTo(findings(talk.messages()));
    }

    /** OP364: the judgement of an invoice does not even look at them, so what they say cannot matter. */
    @ParameterizedTest
    @MethodSource("invoices")
    void anInvoiceDoesNotAskForStartsAndStops(Talk talk) {
        InMemoryCaseFile caseFile = caseFile(talk.earlier());
        CaseFile withoutDeliveries = withoutDeliveries(caseFile);

        Judgement judgement = judge(talk.last(), withoutDeliveries);

        assertThat(judgement.crashes()).isEmpty();
        assertThat(judgement.report()).isEqualTo(judge(talk.last(), caseFile).report());
    }

    /** OP095: what the municipality decided after the message was made is not held against it. */
    @ParameterizedTest
    @MethodSource("fromProviders")
    void aLaterRemovalOfAnAllocationIsNotHeldAgainstItsProvider(Talk talk) {
        assertLaterDecisionsChangeNothing(
                talk,
                (known, decided) ->
                        version(known, decided, Optional.of(known.ingangsdatum()), Optional.of("13"), known.omvang()));
    }

    /** OP095, for an end that was moved and a volume that was cut. */
    @ParameterizedTest
    @MethodSource("fromProviders")
    void aLaterCutOfAnAllocationIsNotHeldAgainstItsProvider(Talk talk) {
        assertLaterDecisionsChangeNothing(
                talk,
                (known, decided) -> version(
                        known,
                        decided,
                        Optional.of(known.ingangsdatum().plusDays(1)),
                        Optional.of("01"),
                        known.omvang().map(omvang -> new Omvang(1, omvang.eenheid(), omvang.frequentie()))));
    }

    @Test
    void thereAreConversationsToTellItBy() {
        assertThat(invoices()).hasSizeGreaterThan(100);
        assertThat(fromProviders()).hasSizeGreaterThan(150);
    }

    private static void assertLaterDecisionsChangeNothing(
            Talk talk, BiFunction<Toewijzing, LocalDate, Toewijzing> later) {
        InMemoryCaseFile caseFile = caseFile(talk.earlier());
        List<Finding> before = judge(talk.last(), caseFile).report().findings();
        LocalDate made = LocalDate.parse(
                Header.of(root(talk.last())).dagtekening().orElseThrow().substring(0, 10));

        long messageId = 1_000;
        for (Sample message : talk.earlier()) {
            if (type(message).number() == 301) {
                List<CaseFileChange> decided = CaseFileChanges.from(type(message), root(message)).stream()
                        .map(Toewijzing.class::cast)
                        .filter(known -> !known.toewijzingsdatum().isAfter(made))
                        .<CaseFileChange>map(known -> later.apply(known, made.plusDays(1)))
                        .toList();
                caseFile.apply(++messageId, decided);
            }
        }

        assertThat(judge(talk.last(), caseFile).report().findings()).isEqualTo(before);
    }

    private static Toewijzing version(
            Toewijzing known,
            LocalDate decided,
            Optional<LocalDate> end,
            Optional<String> reason,
            Optional<Omvang> omvang) {
        return new Toewijzing(
                known.relation(),
                known.bsn(),
                known.toewijzingNummer(),
                known.referentieAanbieder(),
                known.product(),
                decided,
                LocalTime.NOON,
                known.ingangsdatum(),
                end,
                reason,
                omvang,
                known.budget(),
                known.commentaar());
    }

    private static Judgement judge(Sample message, CaseFile caseFile) {
        return PIPELINE.judge(new Submission(message.bytes(), Optional.empty(), TODAY, false, Optional.of(caseFile)));
    }

    /** What these messages leave behind, each as if it had been accepted. */
    private static InMemoryCaseFile caseFile(List<Sample> messages) {
        InMemoryCaseFile caseFile = new InMemoryCaseFile();
        long messageId = 0;
        for (Sample message : messages) {
            if (judge(message, caseFile).report().disposition() != Disposition.REJECTED) {
                caseFile.apply(++messageId, CaseFileChanges.from(type(message), root(message)));
            }
        }
        return caseFile;
    }

    /** The findings on the last of these messages, after the others. */
    private static List<Finding> findings(List<Sample> messages) {
        Conversation conversation = Conversations.start();
        List<Finding> findings = new ArrayList<>();
        for (Sample message : messages) {
            findings = conversation.take(message.bytes(), TODAY).report().findings();
        }
        return findings;
    }

    private static CaseFile withoutDeliveries(CaseFile caseFile) {
        return (CaseFile) Proxy.newProxyInstance(
                CaseFile.class.getClassLoader(), new Class<?>[] {CaseFile.class}, (proxy, method, arguments) -> {
                    if (Set.of("starts", "stops").contains(method.getName())) {
                        throw new IllegalStateException("An invoice asked for " + method.getName());
                    }
                    try {
                        return method.invoke(caseFile, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static MessageType type(Sample message) {
        return READER.peek(message.bytes()).type().orElseThrow();
    }

    private static nl.berichtenpoort.engine.message.MessageNode root(Sample message) {
        Reading reading = READER.read(message.bytes());
        return reading.root().orElseThrow();
    }
}
