package nl.berichtenpoort.engine.envelope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.MessageKind;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Party;
import nl.berichtenpoort.engine.message.PartyKind;
import nl.berichtenpoort.engine.message.Release;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Position;

/**
 * Whether an envelope says what it should: in itself, before the message is taken over, and against its payload, after
 * the payload was read. {@link FoutCode#of(Finding)} tells the code that answers a finding.
 */
public final class EnvelopeCheck {

    private final Predicate<Party> admitted;
    private final Predicate<Party> reachable;
    private final boolean older;

    /**
     * A check that takes older releases.
     *
     * @param admitted whether a party may send here: it exists and, where registration is compulsory, is registered
     * @param reachable whether a party exists as a receiver
     */
    public EnvelopeCheck(Predicate<Party> admitted, Predicate<Party> reachable) {
        this(admitted, reachable, true);
    }

    /** @param older whether envelopes of older releases are taken, because somebody lifts what is in them */
    public EnvelopeCheck(Predicate<Party> admitted, Predicate<Party> reachable, boolean older) {
        this.admitted = admitted;
        this.reachable = reachable;
        this.older = older;
    }

    /** What is wrong with the envelope by itself: functie, versions, sender, receiver, kind of envelope. */
    public List<Finding> envelope(Envelope envelope) {
        List<Finding> findings = new ArrayList<>();
        Stuurgegevens stuurgegevens = envelope.stuurgegevens();
        Optional<Party> zender = stuurgegevens.zender().party();
        Optional<Party> ontvanger = stuurgegevens.ontvanger().party();
        if (zender.filter(admitted).isEmpty()) {
            findings.add(EnvelopeFault.ZENDER_ONBEKEND.finding(
                    Position.MESSAGE, shown(stuurgegevens.zender().organisatie())));
        }
        if (ontvanger.filter(reachable).isEmpty()) {
            EnvelopeFault fault = ontvanger
                    .filter(party -> party.kind() == PartyKind.AANBIEDER)
                    .map(party -> EnvelopeFault.AANBIEDER_ONBEKEND)
                    .orElse(EnvelopeFault.GEMEENTE_ONBEKEND);
            findings.add(fault.finding(
                    Position.MESSAGE, shown(stuurgegevens.ontvanger().organisatie())));
        }
        Optional<Release> release = release(envelope);
        Optional<MessageKind> kind = kind(envelope);
        if (kind.isEmpty()) {
            findings.add(EnvelopeFault.FUNCTIE_ONBEKEND.finding(Position.MESSAGE, shown(envelope.functie())));
        } else {
            functie(kind.get(), stuurgegevens, findings);
        }
        if (release.isEmpty()) {
            Versies versies = envelope.versies();
            findings.add(EnvelopeFault.RELEASE.finding(
                    Position.MESSAGE,
                    versies.applicatieVersie() + "/" + versies.applicatieSubversie(),
                    versies.functieVersie() + "/" + versies.functieSubversie()));
        }
        return findings;
    }

    private Optional<Release> release(Envelope envelope) {
        return envelope.versies().release().filter(release -> older || !release.isOlder());
    }

    /** What the functie names; under versions that mean no release, in the one that messages are judged by. */
    private Optional<MessageKind> kind(Envelope envelope) {
        return MessageKind.of(release(envelope).orElse(Release.CURRENT), envelope.functie());
    }

    private static void functie(MessageKind kind, Stuurgegevens stuurgegevens, List<Finding> findings) {
        MessageType type = kind.type();
        Berichtcode expected = type.isAnswer() ? Berichtcode.DU01 : Berichtcode.DI01;
        if (stuurgegevens.berichtcode() != expected) {
            findings.add(EnvelopeFault.FUNCTIE_BERICHTCODE.finding(
                    Position.MESSAGE,
                    kind.functie(),
                    expected.code(),
                    stuurgegevens.berichtcode().code()));
        }
        stuurgegevens
                .zender()
                .party()
                .filter(party -> party.kind() != type.senderKind())
                .ifPresent(party -> findings.add(
                        EnvelopeFault.FUNCTIE_ZENDER.finding(Position.MESSAGE, kind.functie(), party.code())));
        stuurgegevens
                .ontvanger()
                .party()
                .filter(party -> party.kind() == type.senderKind())
                .ifPresent(party -> findings.add(
                        EnvelopeFault.FUNCTIE_ONTVANGER.finding(Position.MESSAGE, kind.functie(), party.code())));
    }

    /**
     * Where the envelope and the message in it contradict each other: release, type, sender and receiver. What the
     * reading of the message could not tell is not compared, nor is a functie that is no message type, or versions of no
     * release; they have findings of their own.
     *
     * @param kind what the message is, if it could be identified
     * @param header its header, as far as it has one
     */
    public List<Finding> payload(Envelope envelope, Optional<? extends MessageKind> kind, Optional<Header> header) {
        if (kind.isEmpty() || kind(envelope).isEmpty()) {
            return List.of();
        }
        if (!kind.get().functie().equals(envelope.functie())) {
            return List.of(EnvelopeFault.FUNCTIE_PAYLOAD.finding(
                    Position.MESSAGE, shown(envelope.functie()), kind.get().functie()));
        }
        Optional<Release> release = release(envelope);
        if (release.isPresent() && release.get() != kind.get().release()) {
            return List.of(EnvelopeFault.RELEASE_PAYLOAD.finding(
                    Position.MESSAGE,
                    release.get().label(),
                    kind.get().release().label()));
        }
        MessageType type = kind.get().type();
        List<Finding> findings = new ArrayList<>();
        String zender = envelope.stuurgegevens().zender().organisatie();
        header.flatMap(found -> found.sender(type))
                .filter(party -> !party.code().equals(zender))
                .ifPresent(party -> findings.add(
                        EnvelopeFault.ZENDER_HEADER.finding(Position.MESSAGE, shown(zender), party.code())));
        String ontvanger = envelope.stuurgegevens().ontvanger().organisatie();
        header.flatMap(found -> found.receiver(type))
                .filter(party -> !party.code().equals(ontvanger))
                .ifPresent(party -> findings.add(
                        EnvelopeFault.ONTVANGER_HEADER.finding(Position.MESSAGE, shown(ontvanger), party.code())));
        return findings;
    }

    private static String shown(String text) {
        return ElementCursor.shown(text);
    }
}
