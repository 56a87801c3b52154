package nl.berichtenpoort.app.processing;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.berichtenpoort.app.journal.MessageIdentity;
import nl.berichtenpoort.app.journal.NewOutgoing;
import nl.berichtenpoort.app.journal.Outbox;
import nl.berichtenpoort.app.journal.OutgoingContent;
import nl.berichtenpoort.app.journal.OutgoingKind;
import nl.berichtenpoort.app.journal.OutgoingMessage;
import nl.berichtenpoort.app.journal.OutgoingState;
import nl.berichtenpoort.app.journal.StoredMessage;
import nl.berichtenpoort.app.party.ConnectorSettings;
import nl.berichtenpoort.app.party.KnownParty;
import nl.berichtenpoort.app.party.PartyDirectory;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.envelope.EnvelopeReading;
import nl.berichtenpoort.engine.envelope.EnvelopeWriter;
import nl.berichtenpoort.engine.envelope.FoBericht;
import nl.berichtenpoort.engine.envelope.Organisatie;
import nl.berichtenpoort.engine.envelope.Payload;
import nl.berichtenpoort.engine.envelope.Stuurgegevens;
import nl.berichtenpoort.engine.envelope.Wrapping;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.translate.Shape;

/**
 * Puts what goes out into the outbox, addressed to its receiver's connector or mailbox. Each method gives the number of
 * what a connector has to be told of; a mailbox is not told.
 */
final class Dispatch {

    /** The sender of what the gateway says for itself. */
    private static final String GATEWAY = "Berichtenpoort";

    private final Outbox outbox;
    private final PartyDirectory parties;
    private final EnvelopeReader reader;
    private final EnvelopeWriter writer = new EnvelopeWriter();

    Dispatch(Outbox outbox, PartyDirectory parties, EnvelopeReader reader) {
        this.outbox = Objects.requireNonNull(outbox);
        this.parties = Objects.requireNonNull(parties);
        this.reader = Objects.requireNonNull(reader);
    }

    /**
     * Passes a message on to its receiver.
     *
     * @param reference under which its receiver gets it
     * @param carried the message as its receiver reads it
     */
    Optional<Long> forward(
            StoredMessage message, MessageType type, UUID reference, Optional<String> crossReference, Carried carried) {
        MessageIdentity identity = message.identity();
        return put(
                message.id(),
                OutgoingKind.FORWARD,
                identity.sender().orElseThrow(),
                identity.receiver().orElseThrow(),
                Optional.of(type),
                reference,
                crossReference,
                Optional.empty(),
                carried);
    }

    /** Answers a message with a return message in the name of its receiver, as its sender reads it. */
    Optional<Long> answer(StoredMessage message, MessageType type, Carried carried) {
        MessageIdentity identity = message.identity();
        return put(
                message.id(),
                OutgoingKind.ANSWER,
                identity.receiver().orElseThrow(),
                identity.sender().orElseThrow(),
                Optional.of(type),
                UUID.randomUUID(),
                Optional.of(Envelopes.reference(message.id(), identity)),
                Optional.empty(),
                carried);
    }

    /** Keeps an answer that may not leave, for a person to look at. */
    void hold(StoredMessage message, MessageType type, Payload xml, String note) {
        MessageIdentity identity = message.identity();
        String receiver = identity.sender().orElseThrow();
        outbox.enqueue(new NewOutgoing(
                message.id(),
                OutgoingKind.ANSWER,
                identity.receiver().orElseThrow(),
                receiver,
                Optional.of(type),
                UUID.randomUUID(),
                Optional.of(Envelopes.reference(message.id(), identity)),
                Optional.empty(),
                new OutgoingContent.Bytes(xml.bytes()),
                OutgoingState.HELD,
                connector(receiver).type(),
                Optional.of(note)));
    }

    /** Answers a message with an Fo01 in the name of its receiver. */
    Optional<Long> error(StoredMessage message, FoBericht fo01) {
        return errorMessage(message.id(), OutgoingKind.ERROR, fo01);
    }

    /** Passes a party's Fo01 on to the party whose message it refuses. */
    Optional<Long> forwardError(long messageId, FoBericht fo01) {
        return errorMessage(messageId, OutgoingKind.FORWARD, fo01);
    }

    /**
     * Tells a party in words what was found in a message. A StUF service has no place for words, so a party behind one
     * finds them in its mailbox.
     *
     * @param crossReference the reference by which the party knows the message
     */
    Optional<Long> report(StoredMessage message, String receiver, String crossReference, byte[] report) {
        return put(
                takesStufOnly(receiver) ? new ConnectorSettings.Mailbox() : connector(receiver),
                message.id(),
                OutgoingKind.REPORT,
                GATEWAY,
                receiver,
                Optional.empty(),
                UUID.randomUUID(),
                Optional.of(crossReference),
                Optional.empty(),
                Carried.bytes(report, Shape.REPORT));
    }

    /** Tells a party behind a StUF service that its message is kept back; {@link #report} says the rest. */
    Optional<Long> reportError(StoredMessage message, FoBericht fo01) {
        return errorMessage(message.id(), OutgoingKind.REPORT, fo01);
    }

    /** Whether a party can be told nothing but messages of StUF. */
    boolean takesStufOnly(String receiver) {
        return connector(receiver) instanceof ConnectorSettings.Soap;
    }

    private Optional<Long> errorMessage(long messageId, OutgoingKind kind, FoBericht fo01) {
        Stuurgegevens stuurgegevens = fo01.stuurgegevens();
        return put(
                messageId,
                kind,
                stuurgegevens.zender().organisatie(),
                stuurgegevens.ontvanger().organisatie(),
                Optional.empty(),
                stuurgegevens.referentienummer(),
                stuurgegevens.crossRefnummer().map(UUID::toString),
                Optional.of(fo01.code()),
                Carried.bytes(writer.write(fo01, Wrapping.BARE), Shape.STANDARD));
    }

    /** Sends the answer of an earlier message once more, because a message repeats that one. */
    Optional<Long> repeat(StoredMessage repetition, OutgoingMessage answer) {
        UUID reference = UUID.randomUUID();
        byte[] content = answer.type().isPresent() ? answer.content() : renumbered(answer.content(), reference);
        return put(
                repetition.id(),
                OutgoingKind.REPEAT,
                answer.sender(),
                answer.receiver(),
                answer.type(),
                reference,
                Optional.of(Envelopes.reference(repetition.id(), repetition.identity())),
                answer.faultCode(),
                Carried.bytes(content, answer.shape()));
    }

    /** Sends a report once more, to the party that was sent it. */
    Optional<Long> repeatReport(StoredMessage repetition, OutgoingMessage report) {
        String reference = Envelopes.reference(repetition.id(), repetition.identity());
        if (report.isReport()) {
            return report(repetition, report.receiver(), reference, report.content());
        }
        UUID own = UUID.randomUUID();
        return put(
                repetition.id(),
                OutgoingKind.REPORT,
                report.sender(),
                report.receiver(),
                Optional.empty(),
                own,
                Optional.of(reference),
                report.faultCode(),
                Carried.bytes(renumbered(report.content(), own), report.shape()));
    }

    /** An Fo01 is its own envelope, so a number of its own has to stand in it. */
    private byte[] renumbered(byte[] content, UUID reference) {
        if (!(reader.read(content) instanceof EnvelopeReading.ErrorMessage error)) {
            throw new IllegalStateException("An outgoing message without a type is no Fo01");
        }
        FoBericht fo01 = error.foBericht();
        return writer.write(withStuurgegevens(fo01, reference, fo01.stuurgegevens()), Wrapping.BARE);
    }

    private static FoBericht withStuurgegevens(FoBericht fo01, UUID reference, Stuurgegevens old) {
        return new FoBericht(
                new Stuurgegevens(
                        old.berichtcode(),
                        old.zender(),
                        old.ontvanger(),
                        reference,
                        old.tijdstipBericht(),
                        old.crossRefnummer(),
                        old.functie()),
                fo01.code(),
                fo01.plek(),
                fo01.omschrijving(),
                fo01.details(),
                fo01.detailsXml());
    }

    /** A party's Fo01 as the sender of the refused message can understand it: with the reference that it knows. */
    static FoBericht readdressed(FoBericht fo01, String receiver, String crossReference) {
        Stuurgegevens old = fo01.stuurgegevens();
        return new FoBericht(
                new Stuurgegevens(
                        old.berichtcode(),
                        old.zender(),
                        Organisatie.of(receiver, Organisatie.GGK),
                        UUID.randomUUID(),
                        old.tijdstipBericht(),
                        Optional.of(UUID.fromString(crossReference)),
                        old.functie()),
                fo01.code(),
                fo01.plek(),
                fo01.omschrijving(),
                fo01.details(),
                fo01.detailsXml());
    }

    private Optional<Long> put(
            long messageId,
            OutgoingKind kind,
            String sender,
            String receiver,
            Optional<MessageType> type,
            UUID reference,
            Optional<String> crossReference,
            Optional<String> faultCode,
            Carried carried) {
        return put(
                connector(receiver),
                messageId,
                kind,
                sender,
                receiver,
                type,
                reference,
                crossReference,
                faultCode,
                carried);
    }

    private Optional<Long> put(
            ConnectorSettings connector,
            long messageId,
            OutgoingKind kind,
            String sender,
            String receiver,
            Optional<MessageType> type,
            UUID reference,
            Optional<String> crossReference,
            Optional<String> faultCode,
            Carried carried) {
        boolean mailbox = connector instanceof ConnectorSettings.Mailbox;
        long id = outbox.enqueue(new NewOutgoing(
                messageId,
                kind,
                sender,
                receiver,
                type,
                reference,
                crossReference,
                faultCode,
                carried.content(),
                carried.shape(),
                mailbox ? OutgoingState.AVAILABLE : OutgoingState.PENDING,
                connector.type(),
                Optional.empty()));
        return mailbox ? Optional.empty() : Optional.of(id);
    }

    /** A party that left the configuration keeps a mailbox, so that nothing for it is lost. */
    private ConnectorSettings connector(String receiver) {
        return parties.lookup(receiver).map(KnownParty::connector).orElse(new ConnectorSettings.Mailbox());
    }
}
