package nl.berichtenpoort.app.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.berichtenpoort.app.GatewayTest;
import nl.berichtenpoort.app.journal.Journal;
import nl.berichtenpoort.app.journal.JournalReader;
import nl.berichtenpoort.app.journal.MessageState;
import nl.berichtenpoort.app.journal.Outbox;
import nl.berichtenpoort.app.journal.OutgoingKind;
import nl.berichtenpoort.app.journal.OutgoingMessage;
import nl.berichtenpoort.app.journal.OutgoingState;
import nl.berichtenpoort.app.journal.OutgoingSummary;
import nl.berichtenpoort.engine.envelope.Berichtcode;
import nl.berichtenpoort.engine.envelope.Envelope;
import nl.berichtenpoort.engine.envelope.EnvelopeComposer;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.envelope.EnvelopeReading;
import nl.berichtenpoort.engine.envelope.EnvelopeWriter;
import nl.berichtenpoort.engine.envelope.FoBericht;
import nl.berichtenpoort.engine.envelope.FoutCode;
import nl.berichtenpoort.engine.envelope.Organisatie;
import nl.berichtenpoort.engine.envelope.Payload;
import nl.berichtenpoort.engine.envelope.Stuurgegevens;
import nl.berichtenpoort.engine.envelope.Wrapping;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Party;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.routes.port.Door;
import nl.berichtenpoort.routes.port.IncomingMessage;
import nl.berichtenpoort.routes.port.IntakeResult;
import nl.berichtenpoort.routes.port.MessageIntake;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Messages through intake, broker, database and routes, as they run. */
class MessageFlowTest extends GatewayTest {

    private static final Party GEMEENTE = Party.of("0153").orElseThrow();
    private static final Party AANBIEDER = Party.of("98000981").orElseThrow();

    private final MessageIntake intake;
    private final Journal journal;
    private final JournalReader reader;
    private final Outbox outbox;
    private final MessageReader messages;
    private final EnvelopeComposer envelopes;

    @Autowired
    MessageFlowTest(
            MessageIntake intake,
            Journal journal,
            JournalReader reader,
            Outbox outbox,
            MessageReader messages,
            EnvelopeComposer envelopes) {
        this.intake = intake;
        this.journal = journal;
        this.reader = reader;
        this.outbox = outbox;
        this.messages = messages;
        this.envelopes = envelopes;
    }

    @Test
    void aRequestReachesTheMunicipalityAndIsAnswered() {
        String identification = TestMessages.fresh();
        byte[] request = TestMessages.ofOwnClient("01-jw315.xml", identification);

        long id = taken(request);

        assertThat(settled(id)).isEqualTo(MessageState.ACCEPTED);
        OutgoingMessage forward = only(id, OutgoingKind.FORWARD);
        assertThat(forward.receiver()).isEqualTo("0153");
        assertThat(forward.sender()).isEqualTo("98000981");
        assertThat(forward.state()).isEqualTo(OutgoingState.AVAILABLE);
        assertThat(forward.content()).isEqualTo(request);
        OutgoingMessage answer = only(id, OutgoingKind.ANSWER);
        assertThat(answer.receiver()).isEqualTo("98000981");
        assertThat(answer.sender()).isEqualTo("0153");
        assertThat(answer.type()).contains(MessageType.JW316);
        assertThat(answer.state()).isEqualTo(OutgoingState.AVAILABLE);
        Header header = Header.of(valid(answer));
        assertThat(header.answeredIdentification(MessageType.JW316)).contains(identification);
        assertThat(header.ownIdentification(MessageType.JW316).orElseThrow()).startsWith("BP");
        assertThat(reader.findings(id)).isEmpty();
    }

    @Test
    void theSameRequestAgainGetsTheSameAnswerAgain() {
        byte[] request = TestMessages.ofOwnClient("01-jw315.xml", TestMessages.fresh());
        long first = taken(request);
        settled(first);

        long second = taken(request);

        assertThat(settled(second)).isEqualTo(MessageState.DUPLICATE);
        assertThat(outbox.ofMessage(second))
                .singleElement()
                .extracting(OutgoingSummary::kind)
                .isEqualTo(OutgoingKind.REPEAT);
        assertThat(only(second, OutgoingKind.REPEAT).content())
                .isEqualTo(only(first, OutgoingKind.ANSWER).content());
        assertThat(outbox.ofMessage(first)).hasSize(2);
    }

    @Test
    void anIdentificationThatWasUsedForOtherContentIsRejectedWith9056() {
        byte[] request = TestMessages.ofOwnClient("01-jw315.xml", TestMessages.fresh());
        settled(taken(request));

        long id = taken(TestMessages.changed(request, "Lotte Sophie", "Lotte"));

        assertThat(settled(id)).isEqualTo(MessageState.REJECTED);
        assertThat(outbox.ofMessage(id)).extracting(OutgoingSummary::kind).containsExactly(OutgoingKind.ANSWER);
        assertThat(reader.findings(id)).extracting(Finding::rule).containsExactly("TR056", "TR347", "TR347", "TR374");
        assertThat(valid(only(id, OutgoingKind.ANSWER))
                        .child("Header")
                        .orElseThrow()
                        .value("RetourCodes", "RetourCode"))
                .contains("9056");
    }

    @Test
    void aSchemaFaultGetsAnFo01AndLeavesTheIdentificationFree() {
        String identification = TestMessages.fresh();
        byte[] good = TestMessages.ofOwnClient("01-jw315.xml", identification);
        byte[] bad = TestMessages.changed(good, "<Geslacht>2</Geslacht>", "<Geslacht>7</Geslacht>");
        Envelope envelope = envelope(MessageType.JW315, AANBIEDER, GEMEENTE, Optional.empty(), bad);

        long id = taken(new EnvelopeWriter().write(envelope, Wrapping.BARE));

        assertThat(settled(id)).isEqualTo(MessageState.REFUSED);
        OutgoingMessage error = only(id, OutgoingKind.ERROR);
        assertThat(error.receiver()).isEqualTo("98000981");
        assertThat(error.faultCode()).contains("StUF055");
        FoBericht fo01 = fo01(error);
        assertThat(fo01.stuurgegevens().crossRefnummer())
                .contains(envelope.stuurgegevens().referentienummer());
        assertThat(fo01.stuurgegevens().referentienummer()).isEqualTo(error.referentienummer());
        assertThat(fo01.details()).isEqualTo("JW315-00030002");
        assertThat(fo01.detailsXml()).isPresent();
        assertThat(outbox.ofMessage(id)).hasSize(1);

        assertThat(settled(taken(good))).isEqualTo(MessageState.ACCEPTED);
    }

    @Test
    void aSchemaFaultInABareMessageGetsAnFo01Too() {
        byte[] good = TestMessages.ofOwnClient("01-jw315.xml", TestMessages.fresh());

        long id = taken(TestMessages.changed(good, "<Geslacht>2</Geslacht>", "<Geslacht>7</Geslacht>"));

        assertThat(settled(id)).isEqualTo(MessageState.REFUSED);
        assertThat(only(id, OutgoingKind.ERROR).faultCode()).contains("StUF055");
    }

    @Test
    void anEnvelopeWithASenderOtherThanTheHeadersIsRefused() {
        Party other = Party.of("98000982").orElseThrow();
        byte[] request = TestMessages.ofOwnClient("01-jw315.xml", TestMessages.fresh());
        Envelope envelope = envelope(MessageType.JW315, other, GEMEENTE, Optional.empty(), request);

        long id = taken(new EnvelopeWriter().write(envelope, Wrapping.SOAP));

        assertThat(settled(id)).isEqualTo(MessageState.REFUSED);
        OutgoingMessage error = only(id, OutgoingKind.ERROR);
        assertThat(error.faultCode()).contains("IB009");
        assertThat(error.receiver()).isEqualTo("98000982");
        assertThat(outbox.ofMessage(id)).hasSize(1);
    }

    @Test
    void anAllocationIsAnsweredByTheProviderItself() {
        String identification = TestMessages.fresh();
        Envelope allocation = envelope(
                MessageType.JW301,
                GEMEENTE,
                AANBIEDER,
                Optional.empty(),
                TestMessages.ofOwnClient("03-jw301.xml", identification));
        long asked = taken(new EnvelopeWriter().write(allocation, Wrapping.BARE));
        assertThat(settled(asked)).isEqualTo(MessageState.ACCEPTED);
        assertThat(outbox.ofMessage(asked)).extracting(OutgoingSummary::kind).containsExactly(OutgoingKind.FORWARD);

        byte[] answer = TestMessages.answer("04-jw302.xml", identification, TestMessages.fresh());
        long answering = taken(answer);

        assertThat(settled(answering)).isEqualTo(MessageState.ACCEPTED);
        assertThat(journal.answerTo(asked)).contains(answering);
        OutgoingMessage forward = only(answering, OutgoingKind.FORWARD);
        assertThat(forward.receiver()).isEqualTo("0153");
        assertThat(forward.crossReference())
                .contains(allocation.stuurgegevens().referentienummer().toString());
        assertThat(forward.content()).isEqualTo(answer);

        // The allocation again: the provider's answer again.
        Envelope again = envelope(
                MessageType.JW301,
                GEMEENTE,
                AANBIEDER,
                Optional.empty(),
                TestMessages.ofOwnClient("03-jw301.xml", identification));
        long repeated = taken(new EnvelopeWriter().write(again, Wrapping.BARE));
        assertThat(settled(repeated)).isEqualTo(MessageState.DUPLICATE);
        OutgoingMessage repeat = only(repeated, OutgoingKind.REPEAT);
        assertThat(repeat.content()).isEqualTo(answer);
        assertThat(repeat.crossReference())
                .contains(again.stuurgegevens().referentienummer().toString());

        // A second answer is refused.
        long second = taken(TestMessages.answer("04-jw302.xml", identification, TestMessages.fresh()));
        assertThat(settled(second)).isEqualTo(MessageState.REFUSED);
        assertThat(only(second, OutgoingKind.ERROR).faultCode()).contains("IB019");
        assertThat(reader.findings(second)).extracting(Finding::rule).containsExactly("antwoord-tweede");
    }

    @Test
    void anAnswerToNothingKnownIsRefused() {
        long id = taken(TestMessages.answer("04-jw302.xml", TestMessages.fresh(), TestMessages.fresh()));

        assertThat(settled(id)).isEqualTo(MessageState.REFUSED);
        assertThat(only(id, OutgoingKind.ERROR).faultCode()).contains("IB021");
        assertThat(only(id, OutgoingKind.ERROR).receiver()).isEqualTo("98000981");
        assertThat(reader.findings(id)).extracting(Finding::rule).containsExactly("antwoord-onbekend");
    }

    @Test
    void anAnswerToWhatTheGatewayAnsweredIsRefused() {
        String identification = TestMessages.fresh();
        settled(taken(TestMessages.ofOwnClient("01-jw315.xml", identification)));

        long id = taken(TestMessages.answer("02-jw316.xml", identification, TestMessages.fresh()));

        assertThat(settled(id)).isEqualTo(MessageState.REFUSED);
        assertThat(only(id, OutgoingKind.ERROR).faultCode()).contains("IB019");
    }

    @Test
    void anFo01OfTheReceiverIsTheAnswerAndIsPassedOn() {
        String identification = TestMessages.fresh();
        Envelope allocation = envelope(
                MessageType.JW301,
                GEMEENTE,
                AANBIEDER,
                Optional.empty(),
                TestMessages.ofOwnClient("03-jw301.xml", identification));
        long asked = taken(new EnvelopeWriter().write(allocation, Wrapping.BARE));
        settled(asked);
        UUID brought = only(asked, OutgoingKind.FORWARD).referentienummer();

        long refusal = taken(new EnvelopeWriter().write(fo01Of(AANBIEDER, brought), Wrapping.SOAP));

        assertThat(settled(refusal)).isEqualTo(MessageState.ACCEPTED);
        OutgoingMessage forward = only(refusal, OutgoingKind.FORWARD);
        assertThat(forward.receiver()).isEqualTo("0153");
        FoBericht passedOn = fo01(forward);
        assertThat(passedOn.code()).isEqualTo("StUF055");
        assertThat(passedOn.stuurgegevens().crossRefnummer())
                .contains(allocation.stuurgegevens().referentienummer());
        assertThat(passedOn.stuurgegevens().zender().organisatie()).isEqualTo("98000981");

        long late = taken(TestMessages.answer("04-jw302.xml", identification, TestMessages.fresh()));
        assertThat(settled(late)).isEqualTo(MessageState.REFUSED);
        assertThat(only(late, OutgoingKind.ERROR).faultCode()).contains("IB019");
    }

    @Test
    void anFo01AboutNothingKnownIsKeptAndNotAnswered() {
        long id = taken(new EnvelopeWriter().write(fo01Of(AANBIEDER, UUID.randomUUID()), Wrapping.SOAP));

        assertThat(settled(id)).isEqualTo(MessageState.REFUSED);
        assertThat(outbox.ofMessage(id)).isEmpty();
        assertThat(reader.findings(id)).extracting(Finding::messageKey).containsExactly("processing.error-unknown");
    }

    private static FoBericht fo01Of(Party sender, UUID refused) {
        Stuurgegevens stuurgegevens = new Stuurgegevens(
                Berichtcode.FO01,
                Organisatie.of(sender.code(), "Backoffice"),
                Organisatie.of("0153", Organisatie.GGK),
                UUID.randomUUID(),
                "20260601120000",
                Optional.of(refused),
                Optional.empty());
        return new FoBericht(
                stuurgegevens,
                FoutCode.STUF055.code(),
                FoutCode.STUF055.plek(),
                "Voldoet niet",
                "JW301-00030002",
                Optional.empty());
    }

    private Envelope envelope(
            MessageType type, Party sender, Party receiver, Optional<UUID> crossReference, byte[] payload) {
        return envelopes.envelope(type, sender, receiver, crossReference, Payload.of(payload));
    }

    private long taken(byte[] content) {
        IntakeResult result = intake.take(new IncomingMessage(Door.REST, "test", Optional.empty(), content));
        assertThat(result).isInstanceOf(IntakeResult.Taken.class);
        return result.messageId();
    }

    private MessageState settled(long id) {
        await().until(() -> journal.find(id).orElseThrow().state() != MessageState.RECEIVED);
        return journal.find(id).orElseThrow().state();
    }

    private OutgoingMessage only(long id, OutgoingKind kind) {
        List<OutgoingSummary> found = outbox.ofMessage(id).stream()
                .filter(outgoing -> outgoing.kind() == kind)
                .toList();
        assertThat(found).hasSize(1);
        return outbox.find(found.get(0).id()).orElseThrow();
    }

    private MessageNode valid(OutgoingMessage answer) {
        Reading reading = messages.read(answer.content());
        assertThat(reading.identifyFindings()).isEmpty();
        assertThat(reading.schemaFindings()).isEmpty();
        return reading.root().orElseThrow();
    }

    private static FoBericht fo01(OutgoingMessage error) {
        return ((EnvelopeReading.ErrorMessage) new EnvelopeReader().read(error.content())).foBericht();
    }
}
