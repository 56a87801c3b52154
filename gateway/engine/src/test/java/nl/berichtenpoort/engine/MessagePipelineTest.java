package nl.berichtenpoort.engine;

import static nl.berichtenpoort.engine.report.LayerOutcome.CRASHED;
import static nl.berichtenpoort.engine.report.LayerOutcome.FAILED;
import static nl.berichtenpoort.engine.report.LayerOutcome.PASSED;
import static nl.berichtenpoort.engine.report.LayerOutcome.SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.envelope.Envelope;
import nl.berichtenpoort.engine.envelope.EnvelopeCheck;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.envelope.EnvelopeReading;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.report.LayerResult;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.engine.report.UncheckedRules;
import nl.berichtenpoort.engine.report.Verdict;
import nl.berichtenpoort.engine.rule.Rule;
import nl.berichtenpoort.engine.rule.RuleBook;
import nl.berichtenpoort.engine.rule.RuleCheck;
import nl.berichtenpoort.engine.rule.RuleRunner;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;

class MessagePipelineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String JW315 = "conversations/jeugdhulp-volledig/01-jw315.xml";
    private static final SchemaSet SCHEMAS = SchemaSet.builtIn();
    private static final EnvelopeCheck ANY_PARTY = new EnvelopeCheck(party -> true, party -> true);

    private final MessagePipeline pipeline = MessagePipeline.release32(SCHEMAS, ANY_PARTY);

    @Test
    void aMessageInOrderPassesEveryLayerThatHasSomethingToJudgeBy() {
        Judgement judgement = pipeline.judge(bytes(JW315), TODAY);

        assertThat(judgement.report())
                .isEqualTo(new Report(
                        Optional.of(MessageType.JW315),
                        Optional.of("3.2"),
                        layers(SKIPPED, PASSED, PASSED, PASSED, PASSED, SKIPPED, SKIPPED),
                        List.of(),
                        List.of(
                                new UncheckedRules("case-file", List.of("TR347", "TR374")),
                                new UncheckedRules("product-codes", List.of("TR381"))),
                        Disposition.ACCEPTED));
        assertThat(judgement.report().verdict()).isEqualTo(Verdict.VALID);
        assertThat(judgement.bericht()).map(root -> root.name()).contains("Bericht");
    }

    @Test
    void itsEnvelopeIsJudgedWithIt() {
        Judgement judgement = pipeline.judge(bytes("conversations/jeugdhulp-volledig/soap/01-di01.xml"), TODAY);

        assertThat(judgement.report().layers())
                .isEqualTo(layers(PASSED, PASSED, PASSED, PASSED, PASSED, SKIPPED, SKIPPED));
        assertThat(judgement.report().findings()).isEmpty();
    }

    @Test
    void aPayloadThatContradictsItsEnvelopeIsRefusedAndNotJudgedFurther() {
        Envelope envelope = envelope("conversations/jeugdhulp-volledig/soap/01-di01.xml");
        byte[] other = bytes("conversations/jeugdhulp-volledig/05-jw305.xml");

        Report report = pipeline.judge(new Submission(other, Optional.of(envelope), TODAY, false))
                .report();

        assertThat(report.layers()).isEqualTo(layers(FAILED, PASSED, PASSED, SKIPPED, SKIPPED, SKIPPED, SKIPPED));
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("envelop-functie-payload");
        assertThat(report.disposition()).isEqualTo(Disposition.REFUSED);
    }

    @Test
    void anEnvelopeThatIsNoneIsRefusedWithoutJudgingAPayload() {
        byte[] soapWithoutBody =
                "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'/>".getBytes(StandardCharsets.UTF_8);

        Report report = pipeline.judge(soapWithoutBody, TODAY).report();

        assertThat(report.layers()).isEqualTo(layers(FAILED, SKIPPED, SKIPPED, SKIPPED, SKIPPED, SKIPPED, SKIPPED));
        assertThat(report.findings()).extracting(Finding::layer).containsOnly(Layer.ENVELOPE);
        assertThat(report.disposition()).isEqualTo(Disposition.REFUSED);
    }

    @Test
    void aSchemaFaultSkipsTheRules() {
        Report report = pipeline.judge(bytes("invalid/schema/jw305-pattern-bsn.xml"), TODAY)
                .report();

        assertThat(report.layers()).isEqualTo(layers(SKIPPED, PASSED, FAILED, SKIPPED, SKIPPED, SKIPPED, SKIPPED));
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("xsd-pattern");
        assertThat(report.disposition()).isEqualTo(Disposition.REFUSED);
        assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void aDateAfterTodayIsRejectedWithItsReturnCodeOnItsPlace() {
        Report report = pipeline.judge(bytes(JW315), LocalDate.of(2026, 5, 10)).report();

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("TR135");
            assertThat(finding.returnCode()).contains("8848");
            assertThat(finding.position().path()).contains("Bericht/Header/BerichtIdentificatie/Dagtekening");
            assertThat(finding.position().line()).isEqualTo(11);
            assertThat(finding.arguments()).containsExactly("2026-05-11", "2026-05-10");
        });
        assertThat(report.disposition()).isEqualTo(Disposition.REJECTED);
    }

    @Test
    void aReusedIdentificatieIsRejectedWith9056() {
        Report report = pipeline.judge(new Submission(bytes(JW315), Optional.empty(), TODAY, true))
                .report();

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("TR056");
            assertThat(finding.returnCode()).contains("9056");
            assertThat(finding.position().path()).contains("Bericht/Header/BerichtIdentificatie/Identificatie");
        });
    }

    @Test
    void aRuleThatCrashesLeavesTheMessageUndeterminedAndTellsUsWhich() {
        RuntimeException defect = new IllegalStateException("defect");
        MessagePipeline crashing = with((subject, violations) -> {
            throw defect;
        });

        Judgement judgement = crashing.judge(bytes(JW315), TODAY);

        assertThat(judgement.report().layers())
                .isEqualTo(layers(SKIPPED, PASSED, PASSED, CRASHED, SKIPPED, SKIPPED, SKIPPED));
        assertThat(judgement.report().verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(judgement.report().disposition()).isEqualTo(Disposition.NOT_PROCESSED);
        assertThat(judgement.crashes()).isEqualTo(Map.of("TR018", defect));
    }

    @Test
    void anErrorWithinTheMessageSkipsTheCaseRules() {
        MessagePipeline failing = with((subject, violations) -> violations.at(subject.bericht()));

        Report report = failing.judge(bytes(JW315), TODAY).report();

        assertThat(report.layers()).isEqualTo(layers(SKIPPED, PASSED, PASSED, FAILED, SKIPPED, SKIPPED, SKIPPED));
    }

    private static MessagePipeline with(RuleCheck contentCheck) {
        Rule rule = new Rule("TR018", Layer.CONTENT, Optional.of("0001"), Set.of(MessageType.JW315), contentCheck);
        return new MessagePipeline(
                new EnvelopeReader(),
                ANY_PARTY,
                new MessageReader(SCHEMAS),
                new RuleRunner(new RuleBook(List.of(rule))));
    }

    private static List<LayerResult> layers(LayerOutcome... outcomes) {
        Layer[] layers = Layer.values();
        assertThat(outcomes).hasSameSizeAs(layers);
        return java.util.stream.IntStream.range(0, layers.length)
                .mapToObj(index -> new LayerResult(layers[index], outcomes[index]))
                .toList();
    }

    private static Envelope envelope(String sample) {
        return ((EnvelopeReading.Read) new EnvelopeReader().read(bytes(sample))).envelope();
    }

    private static byte[] bytes(String sample) {
        return Samples.named(sample).bytes();
    }
}
