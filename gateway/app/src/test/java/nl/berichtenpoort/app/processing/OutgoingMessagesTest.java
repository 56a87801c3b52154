package nl.berichtenpoort.app.processing;

import static nl.berichtenpoort.app.processing.TestMessages.changed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.berichtenpoort.app.alarm.Alarms;
import nl.berichtenpoort.app.embedded.TestDatabase;
import nl.berichtenpoort.app.journal.MessageState;
import nl.berichtenpoort.app.journal.OutgoingKind;
import nl.berichtenpoort.app.journal.OutgoingMessage;
import nl.berichtenpoort.app.journal.OutgoingState;
import nl.berichtenpoort.app.journal.OutgoingSummary;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie.Oordeel;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.envelope.EnvelopeReading;
import nl.berichtenpoort.engine.envelope.FoBericht;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Verdict;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The rules on what a municipality sends out: held before the provider sees it, and its back-office told why. */
@ExtendWith(TestDatabase.class)
class OutgoingMessagesTest {

    private static final Relation RELATION = new Relation(Standard.IJW, "0153", "98000981");
    private static final String END = "<jw301:Einddatum>2026-11-29<";
    private static final String END_BEFORE_BEGIN = "<jw301:Einddatum>2026-05-29<";

    private final DataSource database;
    private final String own = TestMessages.fresh();

    OutgoingMessagesTest(DataSource database) {
        this.database = database;
    }

    @Test
    void anAllocationThatBreaksARuleIsHeldAndItsSenderIsToldWhichAndWhere() {
        ProcessingBench bench = bench(Map.of());

        long id = bench.take(wrongAllocation());

        var detail = bench.reader.detail(id).orElseThrow();
        assertThat(bench.state(id)).isEqualTo(MessageState.HELD);
        assertThat(detail.summary().disposition()).contains(Disposition.HELD);
        assertThat(detail.summary().verdict()).contains(Verdict.INVALID);
        assertThat(bench.outbox.ofMessage(id))
                .extracting(OutgoingSummary::kind, OutgoingSummary::receiver, OutgoingSummary::state)
                .containsExactly(tuple(OutgoingKind.REPORT, "0153", OutgoingState.AVAILABLE));
        JsonNode report = bench.report(bench.only(id, OutgoingKind.REPORT));
        assertThat(report.get("reason").asString()).isEqualTo("held");
        assertThat(report.get("id").asLong()).isEqualTo(id);
        assertThat(report.get("message").asString()).isEqualTo("JW301");
        assertThat(report.get("identification").asString()).isEqualTo(own);
        assertThat(report.get("sender").asString()).isEqualTo("0153");
        assertThat(report.get("receiver").asString()).isEqualTo("98000981");
        assertThat(report.get("state").asString()).isEqualTo("HELD");
        assertThat(report.get("verdict").asString()).isEqualTo("invalid");
        assertThat(report.get("explanation").asString()).contains("niet naar de aanbieder gestuurd");
        assertThat(report.get("remedy").asString()).contains("nieuwe Identificatie");
        JsonNode finding = report.get("findings").get(0);
        assertThat(report.get("findings")).hasSize(2);
        assertThat(finding.get("rule").asString()).isEqualTo("CS003");
        assertThat(finding.get("path").asString())
                .isEqualTo("Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/Einddatum");
        assertThat(finding.get("line").asInt()).isEqualTo(105);
        assertThat(finding.get("message").asString()).isNotBlank();
        assertThat(finding.get("remedy").asString()).isNotBlank();
        // An error of the municipality's is no incident of ours.
        assertThat(bench.meters.counter(Alarms.METRIC, "kind", "held").count()).isZero();
    }

    @Test
    void aHeldAllocationIsNotInTheCaseFileAndACorrectedOneIs() {
        ProcessingBench bench = bench(Map.of());
        byte[] good = TestMessages.ofOwnClient("03-jw301.xml", own);
        List<Long> numbers = numbers(good);

        bench.take(wrongAllocation());

        assertThat(bench.caseFile.versies(RELATION, numbers)).isEmpty();

        String next = TestMessages.fresh();
        long corrected = bench.take(renamed(good, own, next));

        assertThat(bench.state(corrected)).isEqualTo(MessageState.ACCEPTED);
        assertThat(bench.kinds(corrected)).containsExactly(OutgoingKind.FORWARD);
        assertThat(bench.caseFile.versies(RELATION, numbers))
                .extracting(version -> version.messageId())
                .containsExactly(corrected, corrected);
    }

    @Test
    void anAllocationThatEarlierTrafficContradictsIsHeldToo() {
        ProcessingBench bench = bench(Map.of());
        byte[] first = TestMessages.ofOwnClient("03-jw301.xml", own);
        bench.take(first);

        long id = bench.take(
                changed(changed(renamed(first, own, TestMessages.fresh()), ">45<", ">44<"), ">45A04<", ">44A04<"));

        assertThat(bench.state(id)).isEqualTo(MessageState.HELD);
        assertThat(bench.reader.findings(id)).extracting(Finding::rule).containsExactly("TR332");
        assertThat(bench.kinds(id)).containsExactly(OutgoingKind.REPORT);
        assertThat(bench.caseFile.versies(RELATION, numbers(first))).hasSize(2);
    }

    /** OP080: the order of arrival has no meaning; what is held for coming too early goes out when it is judged again. */
    @Test
    void anAnswerThatCameBeforeItsRequestGoesOutWhenItIsJudgedAgain() {
        ProcessingBench bench = bench(Map.of());
        String reference = TestMessages.fresh();
        byte[] answer = changed(
                TestMessages.named("messages/ijw/jw319/jw319-klein.xml", TestMessages.fresh()),
                "J-VOT-2026-0031",
                reference);
        byte[] request = new String(TestMessages.ofOwnClient("01-jw315.xml", own), StandardCharsets.UTF_8)
                .replace("<Afzender>98000981<", "<Afzender>98000101<")
                .replace("EK-2026-004171", reference)
                .replaceAll("ReferentieAanbieder>" + own + "-EK-2026-004171<", "ReferentieAanbieder>" + reference + "<")
                .replace(own + "-" + reference, reference)
                .getBytes(StandardCharsets.UTF_8);

        long early = bench.take(answer);
        assertThat(bench.state(early)).isEqualTo(MessageState.HELD);
        assertThat(bench.reader.findings(early)).extracting(Finding::rule).containsExactly("TR355");

        long asked = bench.take(request);
        assertThat(bench.state(asked)).isEqualTo(MessageState.ACCEPTED);
        bench.replay(early);

        assertThat(bench.state(early)).isEqualTo(MessageState.ACCEPTED);
        assertThat(bench.kinds(early)).containsExactly(OutgoingKind.REPORT, OutgoingKind.FORWARD);
        assertThat(bench.reader.findings(early)).isEmpty();
    }

    @Test
    void aReplayDoesNotLetErrorsThrough() {
        ProcessingBench bench = bench(Map.of());
        long id = bench.take(wrongAllocation());

        bench.replay(id);

        assertThat(bench.state(id)).isEqualTo(MessageState.HELD);
        assertThat(bench.kinds(id)).containsExactly(OutgoingKind.REPORT, OutgoingKind.REPORT);
    }

    @Test
    void theSameHeldMessageAgainGetsTheSameReportAgain() {
        ProcessingBench bench = bench(Map.of());
        long first = bench.take(wrongAllocation());

        long again = bench.take(wrongAllocation());

        assertThat(bench.state(again)).isEqualTo(MessageState.DUPLICATE);
        assertThat(bench.kinds(again)).containsExactly(OutgoingKind.REPORT);
        assertThat(bench.only(again, OutgoingKind.REPORT).content())
                .isEqualTo(bench.only(first, OutgoingKind.REPORT).content());
    }

    @Test
    void aWithdrawnMessageNeverWasSoItsIdentificationIsFree() {
        ProcessingBench bench = bench(Map.of());
        long id = bench.take(wrongAllocation());

        assertThat(bench.withdraw(id)).isTrue();

        assertThat(bench.state(id)).isEqualTo(MessageState.WITHDRAWN);
        assertThat(bench.withdraw(id)).isFalse();
        long corrected = bench.take(TestMessages.ofOwnClient("03-jw301.xml", own));
        assertThat(bench.state(corrected)).isEqualTo(MessageState.ACCEPTED);
        assertThat(bench.withdraw(corrected)).isFalse();
    }

    /** The StUF reference says that it is the same delivery, so silence would leave its sender waiting. */
    @Test
    void aWithdrawnMessageThatIsDeliveredOnceMoreGetsItsReportAgain() {
        ProcessingBench bench = bench(Map.of());
        long id = bench.take(wrongAllocation());
        bench.withdraw(id);

        long again = bench.takeAgain(wrongAllocation(), id);

        assertThat(bench.state(again)).isEqualTo(MessageState.DUPLICATE);
        assertThat(bench.state(id)).isEqualTo(MessageState.WITHDRAWN);
        OutgoingMessage report = bench.only(again, OutgoingKind.REPORT);
        assertThat(bench.kinds(again)).containsExactly(OutgoingKind.REPORT);
        assertThat(report.receiver()).isEqualTo("0153");
        assertThat(report.content())
                .isEqualTo(bench.only(id, OutgoingKind.REPORT).content());
    }

    @Test
    void nobodyCanAnswerWhatNeverLeft() {
        ProcessingBench bench = bench(Map.of());
        bench.take(wrongAllocation());

        long answer = bench.take(TestMessages.answer("04-jw302.xml", own, TestMessages.fresh()));

        assertThat(bench.state(answer)).isEqualTo(MessageState.REFUSED);
        assertThat(bench.only(answer, OutgoingKind.ERROR).faultCode()).contains("IB021");
    }

    @Test
    void aSchemaFaultIsAnsweredWithAnFo01AsAtEveryLevelOne() {
        ProcessingBench bench = bench(Map.of());

        long id = bench.take(changed(TestMessages.ofOwnClient("03-jw301.xml", own), END, "<jw301:Einddatum>29-11<"));

        assertThat(bench.state(id)).isEqualTo(MessageState.REFUSED);
        assertThat(bench.kinds(id)).containsExactly(OutgoingKind.ERROR);
        assertThat(bench.only(id, OutgoingKind.ERROR).receiver()).isEqualTo("0153");
        assertThat(bench.only(id, OutgoingKind.ERROR).faultCode()).contains("StUF055");
    }

    /** There the same rules serve a message that comes in. */
    @Test
    void whereTheGatewayAnswersForTheProviderItAnswersWithCodes() {
        ProcessingBench bench = bench(Map.of("berichtenpoort.answers.aanbieder", "gateway"));

        long id = bench.take(wrongAllocation());

        assertThat(bench.state(id)).isEqualTo(MessageState.REJECTED);
        OutgoingMessage answer = bench.only(id, OutgoingKind.ANSWER);
        assertThat(answer.type()).contains(MessageType.JW302);
        assertThat(answer.receiver()).isEqualTo("0153");
        assertThat(root(answer).value("Header", "RetourCodes", "RetourCode")).contains("0001");
        assertThat(bench.kinds(id)).containsExactly(OutgoingKind.ANSWER);
    }

    @Test
    void aMunicipalityBehindAStufServiceGetsAnFo01AndFindsTheReportInItsMailbox() {
        ProcessingBench bench = bench(Map.of(
                "berichtenpoort.parties[0153].connector.type", "soap",
                "berichtenpoort.parties[0153].connector.url", "http://127.0.0.1:9/ggk0210"));

        long id = bench.take(wrongAllocation());

        assertThat(bench.outbox.ofMessage(id))
                .extracting(OutgoingSummary::kind, OutgoingSummary::connector, OutgoingSummary::state)
                .containsExactly(
                        tuple(OutgoingKind.REPORT, "soap", OutgoingState.PENDING),
                        tuple(OutgoingKind.REPORT, "mailbox", OutgoingState.AVAILABLE));
        OutgoingMessage error =
                bench.outbox.find(bench.outbox.ofMessage(id).get(0).id()).orElseThrow();
        FoBericht fo01 = ((EnvelopeReading.ErrorMessage) new EnvelopeReader().read(error.content())).foBericht();
        assertThat(fo01.code()).isEqualTo("BRS28");
        assertThat(fo01.omschrijving()).isNotBlank();
        // The Fo01 is no answer in the name of the provider: the message can still go out and be answered.
        assertThat(bench.outbox.answerOf(id)).isEmpty();

        long again = bench.take(wrongAllocation());
        assertThat(bench.outbox.ofMessage(again))
                .extracting(OutgoingSummary::connector, OutgoingSummary::faultCode)
                .containsExactly(
                        tuple("soap", java.util.Optional.of("BRS28")), tuple("mailbox", java.util.Optional.empty()));
    }

    @Test
    void aDeclaratieAntwoordOfAMunicipalityThatAnswersItselfIsHeldUntilItIsRight() {
        ProcessingBench bench = bench(Map.of("berichtenpoort.answers.gemeente", "self"));
        bench.take(TestMessages.ofOwnClient("03-jw301.xml", own));
        long invoice = bench.take(invoice());
        assertThat(bench.kinds(invoice)).containsExactly(OutgoingKind.FORWARD);
        byte[] right = declaratieAntwoord();

        long wrong = bench.take(changed(right, "<jw325:DeclaratieNummer>" + own, "<jw325:DeclaratieNummer>X" + own));

        assertThat(bench.state(wrong)).isEqualTo(MessageState.HELD);
        assertThat(bench.kinds(wrong)).containsExactly(OutgoingKind.REPORT);
        assertThat(bench.only(wrong, OutgoingKind.REPORT).receiver()).isEqualTo("0153");
        assertThat(bench.journal.answerTo(invoice)).isEmpty();
        assertThat(judgements(bench)).containsExactly(Oordeel.INGEDIEND, Oordeel.INGEDIEND);

        long corrected = bench.take(changed(right, own + "A", own + "B"));

        assertThat(bench.state(corrected)).isEqualTo(MessageState.ACCEPTED);
        assertThat(bench.only(corrected, OutgoingKind.FORWARD).receiver()).isEqualTo("98000981");
        assertThat(bench.journal.answerTo(invoice)).contains(corrected);
        assertThat(judgements(bench)).containsExactly(Oordeel.TOEGEKEND, Oordeel.TOEGEKEND);
    }

    @Test
    void aMunicipalityThatAnswersItselfIsToldWhichLinesWeWouldReject() {
        ProcessingBench bench = bench(Map.of("berichtenpoort.answers.gemeente", "self"));
        bench.take(TestMessages.ofOwnClient("03-jw301.xml", own));
        String unknown = Long.toString(numbers(invoice()).get(1) + 500);

        long id = bench.take(changed(invoice(), numbers(invoice()).get(1) + "<", unknown + "<"));

        assertThat(bench.state(id)).isEqualTo(MessageState.ACCEPTED);
        assertThat(bench.kinds(id)).containsExactly(OutgoingKind.FORWARD, OutgoingKind.REPORT);
        OutgoingMessage forward = bench.only(id, OutgoingKind.FORWARD);
        OutgoingMessage report = bench.only(id, OutgoingKind.REPORT);
        assertThat(report.receiver()).isEqualTo("0153");
        assertThat(report.crossReference()).contains(forward.referentienummer().toString());
        JsonNode told = bench.report(report);
        assertThat(told.get("reason").asString()).isEqualTo("passed-on");
        assertThat(told.get("disposition").asString()).isEqualTo("PARTLY_ACCEPTED");
        assertThat(told.get("referentienummer").asString())
                .isEqualTo(forward.referentienummer().toString());
        assertThat(told.get("findings")).hasSize(1);
        assertThat(told.get("findings").get(0).get("returnCode").asString()).isEqualTo("9338");
        assertThat(told.get("findings").get(0).get("path").asString())
                .startsWith("Bericht/Declaratie/Clienten/Client/Prestaties/Prestatie[2]");
        assertThat(bench.outbox.answerOf(id)).isEmpty();
    }

    @Test
    void whatIsInOrderGoesOnWithoutAReport() {
        ProcessingBench bench = bench(Map.of("berichtenpoort.answers.gemeente", "self"));

        long allocation = bench.take(TestMessages.ofOwnClient("03-jw301.xml", own));
        long invoice = bench.take(invoice());

        assertThat(bench.kinds(allocation)).containsExactly(OutgoingKind.FORWARD);
        assertThat(bench.kinds(invoice)).containsExactly(OutgoingKind.FORWARD);
    }

    private ProcessingBench bench(Map<String, String> configuration) {
        return new ProcessingBench(database, configuration);
    }

    private byte[] wrongAllocation() {
        return changed(TestMessages.ofOwnClient("03-jw301.xml", own), END, END_BEFORE_BEGIN);
    }

    private byte[] invoice() {
        return changed(TestMessages.ofOwnClient("07-jw323.xml", own), "2606EK0017", own);
    }

    /** The answer to that invoice, under an identification of its own. */
    private byte[] declaratieAntwoord() {
        byte[] answer = changed(
                Samples.named("conversations/jeugdhulp-volledig/08-jw325.xml").bytes(), "J153-D-0117", own + "A");
        return changed(changed(answer, "JDC2600117", own), "2606EK0017", own);
    }

    private List<Oordeel> judgements(ProcessingBench bench) {
        return bench.caseFile.prestatiesOp(RELATION, numbers(invoice())).stream()
                .map(found -> found.value().oordeel())
                .toList();
    }

    private static byte[] renamed(byte[] message, String from, String to) {
        return changed(message, "Identificatie>" + from + "<", "Identificatie>" + to + "<");
    }

    static List<Long> numbers(byte[] message) {
        return java.util.regex.Pattern.compile("ToewijzingNummer>([0-9]+)<")
                .matcher(new String(message, StandardCharsets.UTF_8))
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .toList();
    }

    private static MessageNode root(OutgoingMessage answer) {
        return new MessageReader(SchemaSet.builtIn())
                .read(answer.content())
                .root()
                .orElseThrow();
    }
}
