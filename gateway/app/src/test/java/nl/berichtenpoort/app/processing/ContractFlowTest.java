package nl.berichtenpoort.app.processing;

import static nl.berichtenpoort.app.processing.TestMessages.changed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.berichtenpoort.app.alarm.Alarms;
import nl.berichtenpoort.app.embedded.TestDatabase;
import nl.berichtenpoort.app.journal.ArtifactKind;
import nl.berichtenpoort.app.journal.MessageState;
import nl.berichtenpoort.app.journal.MessageSummary;
import nl.berichtenpoort.app.journal.OutgoingKind;
import nl.berichtenpoort.app.journal.OutgoingMessage;
import nl.berichtenpoort.app.journal.OutgoingState;
import nl.berichtenpoort.app.journal.OutgoingSummary;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.file.ContractFile;
import nl.berichtenpoort.engine.contract.file.ContractReader;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.retour.XsdVersie;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.routes.port.Door;
import nl.berichtenpoort.samples.Samples;
import nl.berichtenpoort.schemas.CodeLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the contracts do in the running processing: 319s to requests, signals to the municipality, allocations held. */
@ExtendWith(TestDatabase.class)
class ContractFlowTest {

    private static final String CLIENTSTOP = "conversations/contracten/twente-jeugd-2025/clientstop-fout/";
    private static final String MAATREGELEN = "conversations/contracten/twente-2019/jeugd-maatregelen/";

    private static final XsdVersie INVALID = new XsdVersie("not a version", "3.2.0");

    private final DataSource database;

    ContractFlowTest(DataSource database) {
        this.database = database;
    }

    @Test
    void aRequestThatDoesNotFitIsAnsweredInTheNameOfTheMunicipality() {
        ProcessingBench bench = bench(Map.of(), "twente-jeugd-2025");

        long request = bench.take(Samples.named(CLIENTSTOP + "01-jw315.xml").bytes());

        assertThat(bench.state(request)).isEqualTo(MessageState.ACCEPTED);
        assertThat(bench.kinds(request))
                .containsExactly(OutgoingKind.FORWARD, OutgoingKind.ANSWER, OutgoingKind.REPORT);
        JsonNode report = bench.report(bench.only(request, OutgoingKind.REPORT));
        assertThat(report.get("reason").asString()).isEqualTo("requests-answered");
        assertThat(report.get("contract").get("requests").get(0).get("decision").asString())
                .isEqualTo("afgewezen");
        assertThat(bench.only(request, OutgoingKind.REPORT).receiver()).isEqualTo("0141");
        assertThat(bench.made).hasSize(1);

        long answer = bench.takeMade();

        MessageSummary taken = bench.reader.detail(answer).orElseThrow().summary();
        assertThat(taken.door()).isEqualTo(Door.GATEWAY);
        assertThat(taken.source()).isEqualTo("message " + request);
        assertThat(taken.state()).isEqualTo(MessageState.ACCEPTED);
        assertThat(report.get("made").get(0).get("id").asLong()).isEqualTo(answer);
        assertThat(report.get("made").get(0).get("identification").asString())
                .isEqualTo(taken.identity().identification().orElseThrow());
        assertThat(bench.outbox.ofMessage(answer))
                .extracting(
                        OutgoingSummary::kind,
                        OutgoingSummary::sender,
                        OutgoingSummary::receiver,
                        OutgoingSummary::state)
                .containsExactly(tuple(OutgoingKind.FORWARD, "0141", "98002502", OutgoingState.AVAILABLE));
        OutgoingMessage sent = bench.only(answer, OutgoingKind.FORWARD);
        assertThat(sent.type()).contains(MessageType.JW319);
        MessageNode antwoord = root(sent.content());
        assertThat(antwoord.value("Antwoord", "VerzoekAntwoord")).contains("1");
        assertThat(antwoord.value("Antwoord", "RedenAfwijzingVerzoek")).contains("4");

        // Neither a redelivery nor the same request again makes a second 319.
        bench.redeliver(request);
        long again = bench.take(Samples.named(CLIENTSTOP + "01-jw315.xml").bytes());
        assertThat(bench.state(again)).isEqualTo(MessageState.DUPLICATE);
        assertThat(bench.made).isEmpty();
    }

    /** The provider's own system answers what the gateway sent in the name of the municipality. */
    @Test
    void theProviderAnswersA319ThatTheGatewayMade() {
        ProcessingBench bench = bench(Map.of(), "twente-jeugd-2025");
        long request = bench.take(
                other(other(Samples.named(CLIENTSTOP + "01-jw315.xml").bytes())));
        String identification = ownIdentification(bench, bench.made.element());

        // Before the 319 has been judged it is not on its way, so nobody can have an answer to it.
        long tooSoon = bench.take(jw320(identification));
        assertThat(bench.state(tooSoon)).isEqualTo(MessageState.REFUSED);
        assertThat(bench.reader.findings(tooSoon)).extracting(Finding::rule).containsExactly("antwoord-onbekend");

        long decision = bench.takeMade();
        long answer = bench.take(jw320(identification));

        assertThat(bench.state(answer))
                .as(bench.reader.findings(answer).toString())
                .isEqualTo(MessageState.ACCEPTED);
        assertThat(bench.reader.findings(answer)).isEmpty();
        assertThat(bench.outbox.ofMessage(answer))
                .extracting(
                        OutgoingSummary::kind,
                        OutgoingSummary::type,
                        OutgoingSummary::sender,
                        OutgoingSummary::receiver,
                        OutgoingSummary::state)
                .containsExactly(tuple(
                        OutgoingKind.FORWARD,
                        Optional.of(MessageType.JW320),
                        "98002502",
                        "0141",
                        OutgoingState.AVAILABLE));
        assertThat(bench.journal.answerTo(decision)).contains(answer);
        assertThat(bench.journal.answerTo(request)).isEmpty();

        // One message gets one answer (IV028).
        long second = bench.take(jw320(identification));
        assertThat(bench.state(second)).isEqualTo(MessageState.REFUSED);
        assertThat(bench.reader.findings(second)).extracting(Finding::rule).containsExactly("antwoord-tweede");
        assertThat(bench.kinds(second)).doesNotContain(OutgoingKind.FORWARD);
    }

    /** A defect of ours: nothing of the request leaves until it is mended, and then all of it does, once. */
    @Test
    void a319ThatIsNotValidIsHeldWithItsRequestAndNeverSent() {
        ProcessingBench broken =
                new ProcessingBench(database, Map.of(), contracts("twente-jeugd-2025"), ProcessingBench.CLOCK, INVALID);

        long request = broken.take(
                other(other(Samples.named(CLIENTSTOP + "01-jw315.xml").bytes())));

        assertThat(broken.state(request)).isEqualTo(MessageState.HELD);
        assertThat(broken.made).isEmpty();
        assertThat(broken.outbox.ofMessage(request)).singleElement().satisfies(held -> {
            assertThat(held.kind()).isEqualTo(OutgoingKind.ANSWER);
            assertThat(held.type()).contains(MessageType.JW319);
            assertThat(held.state()).isEqualTo(OutgoingState.HELD);
        });
        assertThat(broken.meters.counter(Alarms.METRIC, "kind", "held").count()).isEqualTo(1);

        ProcessingBench mended = bench(Map.of(), "twente-jeugd-2025");
        mended.replay(request);

        assertThat(mended.state(request)).isEqualTo(MessageState.ACCEPTED);
        assertThat(mended.outbox.ofMessage(request))
                .extracting(OutgoingSummary::kind, OutgoingSummary::state)
                .containsExactly(
                        tuple(OutgoingKind.ANSWER, OutgoingState.HELD),
                        tuple(OutgoingKind.FORWARD, OutgoingState.AVAILABLE),
                        tuple(OutgoingKind.ANSWER, OutgoingState.AVAILABLE),
                        tuple(OutgoingKind.REPORT, OutgoingState.AVAILABLE));
        long decision = mended.takeMade();
        assertThat(mended.state(decision)).isEqualTo(MessageState.ACCEPTED);
        assertThat(root(mended.only(decision, OutgoingKind.FORWARD).content()).value("Antwoord", "VerzoekAntwoord"))
                .contains("1");
    }

    @Test
    void aMunicipalityThatWantsAdviceSendsThe319Itself() {
        ProcessingBench bench = bench(Map.of("berichtenpoort.parties[0141].requests", "advise"), "twente-jeugd-2025");
        byte[] request = other(Samples.named(CLIENTSTOP + "01-jw315.xml").bytes());

        long id = bench.take(request);

        assertThat(bench.state(id)).isEqualTo(MessageState.ACCEPTED);
        assertThat(bench.kinds(id)).containsExactly(OutgoingKind.FORWARD, OutgoingKind.ANSWER, OutgoingKind.REPORT);
        JsonNode report = bench.report(bench.only(id, OutgoingKind.REPORT));
        assertThat(report.get("reason").asString()).isEqualTo("requests-advice");
        assertThat(report.get("referentienummer").asString())
                .isEqualTo(
                        bench.only(id, OutgoingKind.FORWARD).referentienummer().toString());
        assertThat(report.get("contract").get("requests").get(0).get("reason").asString())
                .isEqualTo("4");
        assertThat(report.get("made")).isEmpty();
        assertThat(bench.made).isEmpty();
    }

    @Test
    void anAllocationInAClientStopIsHeld() {
        ProcessingBench bench = bench(Map.of(), "twente-jeugd-2025");

        long id = bench.take(Samples.named(CLIENTSTOP + "02-jw301.xml").bytes());

        assertThat(bench.state(id)).isEqualTo(MessageState.HELD);
        assertThat(bench.reader.findings(id)).extracting(Finding::rule).containsExactly("contract-clientstop");
        assertThat(bench.kinds(id)).containsExactly(OutgoingKind.REPORT);
    }

    /** What the contracts say is between the gateway and the municipality. */
    @Test
    void aSignalAboutAnAllocationGoesToTheMunicipalityAndNotToTheProvider() {
        ProcessingBench bench = bench(Map.of(), "twente-jeugd-2025");
        byte[] allocation = Samples.named(CLIENTSTOP + "02-jw301.xml").bytes();
        allocation = changed(allocation, ">98002502<", ">98000101<");
        allocation = changed(allocation, ">J30126091002<", ">" + TestMessages.fresh() + "<");
        allocation = changed(allocation, ">999911429<", ">" + TestMessages.bsn(911_429) + "<");
        allocation = changed(allocation, "ToewijzingNummer>141264504<", "ToewijzingNummer>141264599<");

        long id = bench.take(allocation);

        assertThat(bench.reader.findings(id))
                .extracting(Finding::rule, Finding::isError)
                .containsExactly(tuple("contract-geen-contract", false));
        assertThat(bench.state(id)).isEqualTo(MessageState.ACCEPTED);
        assertThat(bench.outbox.ofMessage(id))
                .extracting(OutgoingSummary::kind, OutgoingSummary::receiver)
                .containsExactly(tuple(OutgoingKind.FORWARD, "98000101"), tuple(OutgoingKind.REPORT, "0141"));
        assertThat(bench.only(id, OutgoingKind.FORWARD).content()).isEqualTo(allocation);
        JsonNode report = bench.report(bench.only(id, OutgoingKind.REPORT));
        assertThat(report.get("reason").asString()).isEqualTo("signals");
        assertThat(report.get("findings").get(0).get("rule").asString()).isEqualTo("contract-geen-contract");
    }

    @Test
    void anInvoiceThatDepartsFromTheContractIsForwardedWithASignalAndItsAmounts() {
        ProcessingBench bench = bench(Map.of(), "twente-2019");
        bench.take(Samples.named(MAATREGELEN + "01-jw301.xml").bytes());
        bench.take(Samples.named(MAATREGELEN + "03-jw301.xml").bytes());

        long invoice = bench.take(
                Samples.named(MAATREGELEN + "04-jw323-overtreden.xml").bytes());

        assertThat(bench.state(invoice))
                .as(bench.reader.findings(invoice).toString())
                .isEqualTo(MessageState.ACCEPTED);
        assertThat(bench.kinds(invoice))
                .containsExactly(OutgoingKind.FORWARD, OutgoingKind.ANSWER, OutgoingKind.REPORT);
        JsonNode report = bench.report(bench.only(invoice, OutgoingKind.REPORT));
        assertThat(report.get("reason").asString()).isEqualTo("signals");
        assertThat(report.get("findings").get(0).get("rule").asString()).isEqualTo("contract-gebroken-maand");
        assertThat(report.get("findings").get(0).get("returnCode").isNull()).isTrue();
        JsonNode line = report.get("contract").get("lines").get(0);
        assertThat(line.get("submittedCents").asLong()).isEqualTo(86632);
        assertThat(line.get("contractCents").asLong()).isZero();
        assertThat(line.get("derivation").asString()).isNotBlank();
        JsonNode kept = new JsonMapper()
                .readTree(bench.reader.artifact(invoice, ArtifactKind.CONTRACT).orElseThrow());
        assertThat(kept).isEqualTo(report.get("contract"));
    }

    @Test
    void withoutContractsNothingIsSaidAboutThem() {
        ProcessingBench bench = new ProcessingBench(database, Map.of());
        byte[] request = other(other(Samples.named(CLIENTSTOP + "01-jw315.xml").bytes()));

        long id = bench.take(request);

        assertThat(bench.state(id)).isEqualTo(MessageState.ACCEPTED);
        assertThat(bench.kinds(id)).containsExactly(OutgoingKind.FORWARD, OutgoingKind.ANSWER);
        assertThat(bench.reader.artifact(id, ArtifactKind.CONTRACT)).isEmpty();
    }

    private ProcessingBench bench(Map<String, String> configuration, String region) {
        return new ProcessingBench(database, configuration, contracts(region), ProcessingBench.CLOCK);
    }

    private static ContractSet contracts(String region) {
        List<ContractFile> files = Samples.files("contracts/" + region).entrySet().stream()
                .filter(file -> file.getKey().endsWith(".yaml"))
                .map(file -> new ContractFile(file.getKey(), file.getValue()))
                .toList();
        return new ContractReader(new CodeLists()).read(files).contracts().orElseThrow();
    }

    /** A request of another client: identification and reference of its own. */
    private static byte[] other(byte[] request) {
        String text = new String(request, StandardCharsets.UTF_8);
        String reference = text.replaceAll("(?s).*ReferentieAanbieder>([^<\\s]+)<.*", "$1");
        return changed(
                text.replaceAll("(Bsn>)[0-9]{9}(<)", "$1" + TestMessages.bsn(reference.hashCode() & 0xFFFF) + "$2")
                        .replaceAll("(Identificatie>)[A-Z0-9]+(<)", "$1" + TestMessages.fresh() + "$2")
                        .getBytes(StandardCharsets.UTF_8),
                reference,
                TestMessages.fresh());
    }

    /** The 320 of a provider to a 319 of the municipality: nothing wrong with it. */
    private static byte[] jw320(String answered) {
        String text = Samples.named("messages/ijw/jw320/jw320-klein.xml").text();
        return text.replace(">0153<", ">0141<")
                .replace(">98000101<", ">98002502<")
                .replace(">JAW26000002<", ">" + answered + "<")
                .replace(">RA0000002<", ">" + TestMessages.fresh() + "<")
                .replace(">2026-02-05<", ">2026-11-22<")
                .replace(">2026-02-06<", ">2026-11-22<")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String ownIdentification(ProcessingBench bench, long message) {
        return bench.journal
                .find(message)
                .orElseThrow()
                .identity()
                .identification()
                .orElseThrow();
    }

    private static MessageNode root(byte[] content) {
        return new MessageReader(SchemaSet.builtIn()).read(content).root().orElseThrow();
    }
}
