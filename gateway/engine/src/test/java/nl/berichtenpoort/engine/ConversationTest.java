package nl.berichtenpoort.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.CaseFileChanges;
import nl.berichtenpoort.engine.casefile.InMemoryCaseFile;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.conversation.Conversation;
import nl.berichtenpoort.engine.conversation.Turn;
import nl.berichtenpoort.engine.envelope.EnvelopeCheck;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;

/** What becomes of messages that are judged by the ones before them, and what they are answered with. */
class ConversationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final MessageReader READER = new MessageReader(SchemaSet.builtIn());

    private static final Relation RELATION = new Relation(Standard.IJW, "0153", "98000101");

    private final Conversation conversation = Conversations.start();
    private final MessagePipeline pipeline =
            MessagePipeline.release32(SchemaSet.builtIn(), new EnvelopeCheck(party -> true, party -> true));

    @Test
    void anInvoiceWithARefusedLineIsPartlyAcceptedAndItsAnswerGrantsTheRest() {
        Turn turn = last("rules/ijw/TR321/fout-een-van-twee", "fout");

        assertThat(turn.report().disposition()).isEqualTo(Disposition.PARTLY_ACCEPTED);
        MessageNode antwoord = answer(turn).child("DeclaratieAntwoord").orElseThrow();
        assertThat(antwoord.value("TotaalIngediendBedrag", "TotaalBedrag")).hasValue("156000");
        assertThat(antwoord.value("TotaalToegekendBedrag", "TotaalBedrag")).hasValue("60000");
        assertThat(antwoord.value("RetourCodes", "RetourCode")).hasValue("0200");
        assertThat(rejected(antwoord)).containsExactly("P-1 9321");
    }

    @Test
    void anInvoiceOfWhichEveryLineIsRefusedIsRejected() {
        Turn turn = last("rules/ijw/TR321/fout-weken", "fout");

        assertThat(turn.report().disposition()).isEqualTo(Disposition.REJECTED);
        MessageNode antwoord = answer(turn).child("DeclaratieAntwoord").orElseThrow();
        assertThat(antwoord.value("TotaalToegekendBedrag", "TotaalBedrag")).hasValue("0");
        assertThat(rejected(antwoord)).containsExactly("P-1 9321");
    }

    @Test
    void anErrorOnTheInvoiceItselfRefusesAllOfIt() {
        Turn turn = last("rules/ijw/TR333/fout", "fout");

        assertThat(turn.report().disposition()).isEqualTo(Disposition.REJECTED);
        MessageNode antwoord = answer(turn).child("DeclaratieAntwoord").orElseThrow();
        assertThat(antwoord.value("RetourCodes", "RetourCode")).hasValue("9333");
        assertThat(antwoord.value("TotaalToegekendBedrag", "TotaalBedrag")).hasValue("0");
        assertThat(antwoord.child("Clienten")).isEmpty();
    }

    @Test
    void anErrorInTheHeaderIsAnsweredByTheHeaderAlone() {
        Turn turn = last("rules/ijw/TR056/fout-323", "fout");

        MessageNode bericht = answer(turn);
        assertThat(bericht.value("Header", "RetourCodes", "RetourCode")).hasValue("9056");
        assertThat(bericht.child("DeclaratieAntwoord")).isEmpty();
    }

    @Test
    void anUnknownClientIsRefusedWithAllItsLinesAndTheOtherOneGranted() {
        Turn turn = last("rules/iwmo/TR304/fout-323-onbekend", "fout");

        assertThat(turn.report().disposition()).isEqualTo(Disposition.PARTLY_ACCEPTED);
        MessageNode antwoord = answer(turn).child("DeclaratieAntwoord").orElseThrow();
        assertThat(antwoord.value("TotaalToegekendBedrag", "TotaalBedrag")).hasValue("60000");
        assertThat(antwoord.value("Clienten", "Client", "RetourCodes", "RetourCode"))
                .hasValue("8187");
        assertThat(rejected(antwoord)).containsExactly("P-2 0233");
    }

    @Test
    void anErrorOnAStartRefusesTheMessageAndBringsTheClientBackWhole() {
        Turn turn = last("rules/ijw/TR326/fout-twee-in-een-bericht", "fout");

        assertThat(turn.report().disposition()).isEqualTo(Disposition.REJECTED);
        MessageNode bericht = answer(turn);
        assertThat(bericht.value("Header", "RetourCodes", "RetourCode")).hasValue("0200");
        assertThat(bericht.at("Client", "StartProducten").orElseThrow().children().stream()
                        .map(start -> start.value("RetourCodes", "RetourCode").orElseThrow()))
                .containsExactly("0200", "9326");
    }

    @Test
    void whatWasRefusedLeavesNothingInTheCaseFile() {
        last("rules/ijw/TR326/fout-twee-in-een-bericht", "fout");

        // The first of the two starts was in order, but the message was refused whole.
        Turn again = send("rules/ijw/TR019/ok-305/02-jw305.xml");

        assertThat(again.report().findings()).extracting(Finding::rule).containsExactly("TR056");
    }

    @Test
    void theSameMessageAgainIsNotJudgedAgainAndGetsTheFirstAnswer() {
        Turn first = send("rules/ijw/TR019/ok-305/01-jw301.xml");
        Turn again = send("rules/ijw/TR019/ok-305/01-jw301.xml");

        assertThat(again.report().disposition()).isEqualTo(Disposition.DUPLICATE);
        assertThat(again.answer()).isEqualTo(first.answer());
    }

    @Test
    void withoutACaseFileTheRulesThatNeedOneDoNotRunAndTheOthersDo() {
        MessagePipeline pipeline = MessagePipeline.release32(
                SchemaSet.builtIn(), new nl.berichtenpoort.engine.envelope.EnvelopeCheck(party -> true, party -> true));

        Judgement start = pipeline.judge(
                Samples.named("rules/ijw/TR019/fout-305-onbekend/02-jw305.xml").bytes(), TODAY);
        Judgement invoice = pipeline.judge(
                Samples.named("rules/ijw/TR346/fout/02-jw323.xml").bytes(), TODAY);

        assertThat(start.report().findings()).isEmpty();
        assertThat(start.report().outcome(Layer.CASE)).isEqualTo(LayerOutcome.PASSED);
        assertThat(invoice.report().findings()).extracting(Finding::rule).containsExactly("TR346");
    }

    @Test
    void aCaseFileThatFailsLeavesTheMessageUnprocessed() {
        MessagePipeline pipeline = MessagePipeline.release32(
                SchemaSet.builtIn(), new nl.berichtenpoort.engine.envelope.EnvelopeCheck(party -> true, party -> true));
        byte[] start = Samples.named("rules/ijw/TR019/ok-305/02-jw305.xml").bytes();

        Judgement judgement = pipeline.judge(
                new Submission(start, Optional.empty(), TODAY, false, Optional.of(CountingCaseFile.failing())));

        assertThat(judgement.report().disposition()).isEqualTo(Disposition.NOT_PROCESSED);
        assertThat(judgement.report().outcome(Layer.CASE)).isEqualTo(LayerOutcome.CRASHED);
        assertThat(judgement.crashes()).containsOnlyKeys("case");
    }

    /** OP080: what is refused for coming too early is sent again; in the end the same is known. */
    @Test
    void theCaseFileEndsTheSameWhicheverOrderMessagesArriveIn() {
        List<String> names = List.of(
                "rules/ijw/TR413/ok-definitief-na-tijdelijk/01-jw301.xml",
                "rules/ijw/TR413/ok-definitief-na-tijdelijk/02-jw305.xml",
                "rules/ijw/TR413/ok-definitief-na-tijdelijk/03-jw307.xml");
        for (List<Integer> order : List.of(
                List.of(0, 1, 2),
                List.of(0, 2, 1),
                List.of(1, 0, 2),
                List.of(1, 2, 0),
                List.of(2, 0, 1),
                List.of(2, 1, 0))) {
            InMemoryCaseFile caseFile = new InMemoryCaseFile();
            List<Integer> waiting = new ArrayList<>(order);
            long messageId = 0;
            while (!waiting.isEmpty()) {
                int next = waiting.remove(0);
                byte[] message = Samples.named(names.get(next)).bytes();
                Judgement judgement =
                        pipeline.judge(new Submission(message, Optional.empty(), TODAY, false, Optional.of(caseFile)));
                if (judgement.report().disposition() == Disposition.ACCEPTED) {
                    caseFile.apply(
                            ++messageId,
                            CaseFileChanges.from(
                                    judgement.report().type().orElseThrow(),
                                    judgement.bericht().orElseThrow()));
                } else {
                    waiting.add(next);
                }
            }
            List<Bsn> client = List.of(new Bsn("999900018"));
            assertThat(caseFile.toewijzingenVan(RELATION, client))
                    .as("%s", order)
                    .hasSize(1);
            assertThat(caseFile.starts(RELATION, client)).as("%s", order).hasSize(1);
            assertThat(caseFile.stops(RELATION, client)).as("%s", order).hasSize(1);
        }
    }

    private Turn last(String folder, String kind) {
        List<ConversationCase> found = ConversationCase.all().stream()
                .filter(candidate -> candidate.folder().equals(folder))
                .filter(candidate -> candidate.kind().equals(kind))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0).messages().stream()
                .map(message -> conversation.take(message.bytes(), TODAY))
                .collect(Collectors.toList())
                .get(found.get(0).messages().size() - 1);
    }

    private Turn send(String name) {
        return conversation.take(Samples.named(name).bytes(), TODAY);
    }

    private static MessageNode answer(Turn turn) {
        byte[] xml = turn.answer().orElseThrow().xml().bytes();
        assertThat(new String(xml, StandardCharsets.UTF_8)).startsWith("<?xml");
        return READER.read(xml).root().orElseThrow();
    }

    /** ReferentieNummer and code of each rejected line. */
    private static List<String> rejected(MessageNode antwoord) {
        return antwoord.at("Clienten").orElseThrow().children("Client").stream()
                .flatMap(client -> client.child("Prestaties").orElseThrow().children().stream())
                .map(line -> line.value("ProductReferentie", "ReferentieNummer").orElseThrow()
                        + ' '
                        + line.value("RetourCodes", "RetourCode").orElseThrow())
                .toList();
    }
}
