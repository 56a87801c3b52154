package nl.berichtenpoort.app.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.berichtenpoort.app.journal.MessageIdentity;
import nl.berichtenpoort.engine.envelope.Berichtcode;
import nl.berichtenpoort.engine.envelope.Envelope;
import nl.berichtenpoort.engine.envelope.EnvelopeCheck;
import nl.berichtenpoort.engine.envelope.EnvelopeFault;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.envelope.EnvelopeReading;
import nl.berichtenpoort.engine.envelope.EnvelopeReading.Known;
import nl.berichtenpoort.engine.envelope.FoutCode;
import nl.berichtenpoort.engine.envelope.Organisatie;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.HeaderPeek;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Party;
import nl.berichtenpoort.engine.message.PartyKind;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.xml.HardenedXml;
import nl.berichtenpoort.routes.port.Door;
import nl.berichtenpoort.routes.port.IncomingMessage;

/**
 * Decides by the content alone whether a message is taken over.
 *
 * <p>Of an envelope only the envelope counts here (StUF-GGk 2.1): a good envelope is taken over, and faults of the message
 * in it are answered later, with an Fo01 or a return message. A bare message has no such way back until its type, its
 * sender and its receiver are known; so what cannot be identified is refused at the door. Stateless.
 */
public final class Doorkeeper {

    /** The rule by which the reader tells that a message it could identify is no XML further on. */
    public static final String NOT_WELL_FORMED = "xsd-not-well-formed";

    private final HardenedXml xml = new HardenedXml();
    private final EnvelopeReader envelopes;
    private final EnvelopeCheck check;
    private final MessageReader messages;
    private final Predicate<Party> admitted;
    private final Predicate<Party> reachable;

    /**
     * @param admitted whether a party may send here
     * @param reachable whether a party can be a receiver here
     */
    public Doorkeeper(
            EnvelopeReader envelopes, MessageReader messages, Predicate<Party> admitted, Predicate<Party> reachable) {
        this.envelopes = Objects.requireNonNull(envelopes);
        this.messages = Objects.requireNonNull(messages);
        this.admitted = Objects.requireNonNull(admitted);
        this.reachable = Objects.requireNonNull(reachable);
        this.check = new EnvelopeCheck(admitted, reachable);
    }

    /** What to do with a message. */
    Decision decide(IncomingMessage message) {
        byte[] content = message.content();
        if (content.length > Reception.MOST_BYTES) {
            return refuse(
                    message, EnvelopeFault.TE_GROOT.finding(Position.MESSAGE, Integer.toString(Reception.MOST_BYTES)));
        }
        // What comes over SOAP is meant as an envelope, whatever it is.
        if (message.door() == Door.SOAP || envelopes.isEnvelope(content)) {
            return decide(envelopes.read(content));
        }
        return decideBare(content);
    }

    /** Refuses a message for a reason of the door, or for those of its envelope where it has any. */
    Decision.Refuse refuse(IncomingMessage message, Finding reason) {
        byte[] content = message.content();
        boolean readable = content.length <= Reception.MOST_BYTES;
        if (readable && (message.door() == Door.SOAP || envelopes.isEnvelope(content))) {
            EnvelopeReading reading = envelopes.read(content);
            return reading instanceof EnvelopeReading.Refused refused
                    ? refuse(refused.known(), refused.code(), refused.findings())
                    : refuse(known(reading), code(reason), List.of(reason));
        }
        return refuse(Admission.NOTHING_KNOWN, code(reason), List.of(reason));
    }

    private static Decision.Refuse refuse(Known known, FoutCode code, List<Finding> findings) {
        return new Decision.Refuse(identity(known, Optional.empty()), known, code, findings);
    }

    private Decision decide(EnvelopeReading reading) {
        Known known = known(reading);
        if (reading instanceof EnvelopeReading.Refused refused) {
            return refuse(known, refused.code(), refused.findings());
        }
        if (reading instanceof EnvelopeReading.Read read) {
            return decide(read.envelope(), known);
        }
        if (!(reading instanceof EnvelopeReading.ErrorMessage error)
                || error.foBericht().stuurgegevens().berichtcode() != Berichtcode.FO01) {
            Finding finding = DoorFault.NOT_TAKEN.finding(
                    known.berichtcode().map(Berichtcode::code).orElse(""));
            return refuse(known, code(finding), List.of(finding));
        }
        if (known.zender().flatMap(Organisatie::party).filter(admitted).isEmpty()) {
            Finding finding = EnvelopeFault.ZENDER_ONBEKEND.finding(
                    Position.MESSAGE,
                    known.zender().map(Organisatie::organisatie).orElse(""));
            return refuse(known, code(finding), List.of(finding));
        }
        return new Decision.Take(
                identity(known, Optional.empty()),
                known,
                Optional.of(error.foBericht().stuurgegevens()),
                Optional.empty());
    }

    private Decision decide(Envelope envelope, Known known) {
        List<Finding> findings = check.envelope(envelope);
        if (!findings.isEmpty()) {
            return refuse(known, code(findings.get(0)), findings);
        }
        byte[] payload = envelope.payload().bytes();
        return new Decision.Take(
                identity(known, Optional.of(messages.peek(payload))),
                known,
                Optional.of(envelope.stuurgegevens()),
                Optional.of(payload));
    }

    private Decision decideBare(byte[] content) {
        HeaderPeek peek = messages.peek(content);
        List<Finding> findings = new ArrayList<>(peek.identifyFindings());
        if (findings.isEmpty() && !isWellFormed(content)) {
            // It breaks off behind the header; where, the whole reading tells.
            Reading reading = messages.read(content);
            findings.addAll(reading.identifyFindings());
            reading.schemaFindings().stream()
                    .filter(finding -> finding.rule().equals(NOT_WELL_FORMED))
                    .forEach(findings::add);
        }
        if (findings.isEmpty() && peek.type().isPresent()) {
            checkParties(peek.type().get(), peek.header(), findings);
        }
        MessageIdentity identity = identity(Admission.NOTHING_KNOWN, Optional.of(peek));
        return findings.isEmpty()
                ? new Decision.Take(identity, Admission.NOTHING_KNOWN, Optional.empty(), Optional.empty())
                : new Decision.Refuse(identity, Admission.NOTHING_KNOWN, code(findings.get(0)), findings);
    }

    private boolean isWellFormed(byte[] content) {
        try {
            XMLStreamReader reader = xml.open(content);
            try {
                while (reader.hasNext()) {
                    reader.next();
                }
                return true;
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            return false;
        }
    }

    private void checkParties(MessageType type, Optional<Header> header, List<Finding> findings) {
        Optional<Party> sender = header.flatMap(known -> known.sender(type));
        Optional<Party> receiver = header.flatMap(known -> known.receiver(type));
        if (sender.filter(party -> party.kind() == type.senderKind()).isEmpty()) {
            findings.add(DoorFault.NO_SENDER.finding(type.functie(), codeForm(type.senderKind())));
        } else if (sender.filter(admitted).isEmpty()) {
            findings.add(DoorFault.SENDER_UNKNOWN.finding(sender.get().code()));
        }
        PartyKind receiverKind = type.senderKind() == PartyKind.GEMEENTE ? PartyKind.AANBIEDER : PartyKind.GEMEENTE;
        if (receiver.filter(party -> party.kind() == receiverKind).isEmpty()) {
            findings.add(DoorFault.NO_RECEIVER.finding(type.functie(), codeForm(receiverKind)));
        } else if (receiver.filter(reachable).isEmpty()) {
            findings.add(DoorFault.RECEIVER_UNKNOWN.finding(receiver.get().code()));
        }
    }

    private static String codeForm(PartyKind kind) {
        return kind == PartyKind.GEMEENTE ? "4" : "8";
    }

    private static FoutCode code(Finding finding) {
        if (finding.rule().equals(NOT_WELL_FORMED)) {
            return FoutCode.BRS14;
        }
        return DoorFault.of(finding)
                .map(DoorFault::code)
                .or(() -> FoutCode.of(finding))
                .orElse(FoutCode.IB001);
    }

    private static Known known(EnvelopeReading reading) {
        if (reading instanceof EnvelopeReading.Read read) {
            return Known.of(
                    read.envelope().stuurgegevens(), Optional.of(read.envelope().versies()));
        }
        if (reading instanceof EnvelopeReading.ErrorMessage error) {
            return Known.of(error.foBericht().stuurgegevens(), Optional.empty());
        }
        if (reading instanceof EnvelopeReading.Acknowledgement acknowledgement) {
            return Known.of(acknowledgement.stuurgegevens(), Optional.empty());
        }
        return ((EnvelopeReading.Refused) reading).known();
    }

    private static MessageIdentity identity(Known known, Optional<HeaderPeek> reading) {
        Optional<MessageType> type =
                known.functie().flatMap(MessageType::ofFunctie).or(() -> reading.flatMap(HeaderPeek::type));
        Optional<Header> header = reading.flatMap(HeaderPeek::header);
        return new MessageIdentity(
                known.zender()
                        .map(Organisatie::organisatie)
                        .or(() -> type.flatMap(t -> header.flatMap(h -> h.sender(t)))
                                .map(Party::code)),
                known.ontvanger()
                        .map(Organisatie::organisatie)
                        .or(() -> type.flatMap(t -> header.flatMap(h -> h.receiver(t)))
                                .map(Party::code)),
                type,
                reading.flatMap(HeaderPeek::release),
                type.flatMap(t -> header.flatMap(h -> h.ownIdentification(t))),
                header.flatMap(Header::dagtekening).flatMap(Doorkeeper::date),
                known.referentienummer().map(UUID::toString),
                known.crossRefnummer().map(UUID::toString),
                known.functie());
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            // The schema layer reports it.
            return Optional.empty();
        }
    }
}
