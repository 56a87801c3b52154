package nl.berichtenpoort.app.intake;

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
import nl.berichtenpoort.engine.message.HeaderPeek;
import nl.berichtenpoort.engine.message.LegacyType;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Party;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.translate.json.CanonicalJson;
import nl.berichtenpoort.engine.translate.json.JsonReading;
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
    private final CanonicalJson json;
    private final BareParties bare;
    private final Predicate<Party> admitted;
    private final Predicate<Party> ownForm;

    /**
     * @param admitted whether a party may send here
     * @param reachable whether a party can be a receiver here
     * @param ownForm whether a stylesheet makes messages of what a party sends
     */
    public Doorkeeper(
            EnvelopeReader envelopes,
            MessageReader messages,
            CanonicalJson json,
            Predicate<Party> admitted,
            Predicate<Party> reachable,
            Predicate<Party> ownForm) {
        this.envelopes = Objects.requireNonNull(envelopes);
        this.messages = Objects.requireNonNull(messages);
        this.json = Objects.requireNonNull(json);
        this.admitted = Objects.requireNonNull(admitted);
        this.bare = new BareParties(admitted, reachable);
        this.ownForm = Objects.requireNonNull(ownForm);
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
            return decide(envelopes.read(content), message.sender());
        }
        return message.sender().isPresent()
                ? decideStated(content, message.sender().get())
                : decideUnenveloped(content);
    }

    private Decision decideUnenveloped(byte[] content) {
        return looksLikeJson(content) ? decideJson(content) : decideBare(content);
    }

    /** Canonical JSON is a bare message in other letters; what is kept of it as the message is its XML. */
    private Decision decideJson(byte[] document) {
        JsonReading reading = json.read(document);
        if (!(reading instanceof JsonReading.Read read)) {
            List<Finding> findings = ((JsonReading.Refused) reading).findings();
            return new Decision.Refuse(MessageIdentity.UNKNOWN, Admission.NOTHING_KNOWN, FoutCode.BRS14, findings);
        }
        Decision decision = decideBare(read.xml());
        if (decision instanceof Decision.Refuse refuse) {
            return new Decision.Refuse(
                    refuse.identity(), refuse.known(), refuse.code(), read.inJson(refuse.findings()));
        }
        return ((Decision.Take) decision).withPayload(read.xml());
    }

    /** A bare message whose sender the delivery names. */
    private Decision decideStated(byte[] content, String sender) {
        Optional<Party> party = Party.of(sender).filter(admitted);
        if (party.isEmpty()) {
            return refuse(DoorFault.SENDER_UNKNOWN.finding(shown(sender)));
        }
        if (ownForm.test(party.get())) {
            return new Decision.Take(
                    MessageIdentity.ofSender(sender),
                    Admission.NOTHING_KNOWN,
                    Optional.empty(),
                    Optional.empty(),
                    true);
        }
        Decision decision = decideUnenveloped(content);
        Optional<String> written = decision.identity().sender();
        return decision instanceof Decision.Take && !written.equals(Optional.of(sender))
                ? refuse(DoorFault.OTHER_SENDER.finding(sender, shown(written.orElse(""))))
                : decision;
    }

    private static Decision.Refuse refuse(Finding finding) {
        return refuse(Admission.NOTHING_KNOWN, code(finding), List.of(finding));
    }

    private static String shown(String party) {
        return party.length() <= 8 ? party : party.substring(0, 8) + "…";
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

    private Decision decide(EnvelopeReading reading, Optional<String> stated) {
        Known known = known(reading);
        Optional<String> written = known.zender().map(Organisatie::organisatie);
        if (stated.isPresent() && written.isPresent() && !written.equals(stated)) {
            Finding finding = DoorFault.OTHER_SENDER.finding(shown(stated.get()), shown(written.get()));
            return refuse(known, code(finding), List.of(finding));
        }
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
                Optional.empty(),
                false);
    }

    private Decision decide(Envelope envelope, Known known) {
        List<Finding> findings = check.envelope(envelope);
        if (!findings.isEmpty()) {
            return refuse(known, code(findings.get(0)), findings);
        }
        byte[] payload = envelope.payload().bytes();
        boolean own = known.zender().flatMap(Organisatie::party).filter(ownForm).isPresent();
        return new Decision.Take(
                identity(known, own ? Optional.empty() : Optional.of(messages.peek(payload))),
                known,
                Optional.of(envelope.stuurgegevens()),
                Optional.of(payload),
                own);
    }

    private Decision decideBare(byte[] content) {
        HeaderPeek peek = messages.peek(content);
        List<Finding> findings = new ArrayList<>(peek.identifyFindings());
        if (findings.isEmpty() && !isWellFormed(content)) {
            // It breaks off behind the header; where, the whole reading tells.
            findings.addAll(notWellFormed(peek, content));
        }
        if (findings.isEmpty() && peek.type().isPresent()) {
            findings.addAll(bare.check(peek.type().get(), peek.header()));
        }
        MessageIdentity identity = identity(Admission.NOTHING_KNOWN, Optional.of(peek));
        return findings.isEmpty()
                ? new Decision.Take(identity, Admission.NOTHING_KNOWN, Optional.empty(), Optional.empty(), false)
                : new Decision.Refuse(identity, Admission.NOTHING_KNOWN, code(findings.get(0)), findings);
    }

    /** Whether a document can be nothing but JSON: no XML begins with a brace. */
    public static boolean looksLikeJson(byte[] document) {
        for (byte one : document) {
            if (one != ' ' && one != '\t' && one != '\r' && one != '\n') {
                return one == '{';
            }
        }
        return false;
    }

    /** What keeps the bytes from being XML, in the words of the reader of its release. */
    private List<Finding> notWellFormed(HeaderPeek peek, byte[] content) {
        List<Finding> found = new ArrayList<>();
        if (peek.kind().filter(kind -> kind.release().isOlder()).isPresent()) {
            found.addAll(messages.readPlain(content).findings());
        } else {
            Reading reading = messages.read(content);
            found.addAll(reading.identifyFindings());
            found.addAll(reading.schemaFindings());
        }
        found.removeIf(
                finding -> finding.layer() != Layer.IDENTIFY && !finding.rule().equals(NOT_WELL_FORMED));
        return found;
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
        MessageIdentity ofEnvelope = new MessageIdentity(
                known.zender().map(Organisatie::organisatie),
                known.ontvanger().map(Organisatie::organisatie),
                known.functie().flatMap(Doorkeeper::type),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                known.referentienummer().map(UUID::toString),
                known.crossRefnummer().map(UUID::toString),
                known.functie());
        return reading.map(ofEnvelope::completedWith).orElse(ofEnvelope);
    }

    /** What the functie of an envelope names: a type, or the older invoice, which is judged as one. */
    private static Optional<MessageType> type(String functie) {
        return MessageType.ofFunctie(functie)
                .or(() -> LegacyType.ofFunctie(functie).map(LegacyType::type));
    }
}
