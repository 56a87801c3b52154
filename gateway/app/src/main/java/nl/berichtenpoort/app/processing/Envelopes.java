package nl.berichtenpoort.app.processing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import nl.berichtenpoort.app.journal.MessageIdentity;
import nl.berichtenpoort.app.journal.StoredMessage;
import nl.berichtenpoort.engine.envelope.Berichtcode;
import nl.berichtenpoort.engine.envelope.Envelope;
import nl.berichtenpoort.engine.envelope.EnvelopeReading.Known;
import nl.berichtenpoort.engine.envelope.Organisatie;
import nl.berichtenpoort.engine.envelope.Payload;
import nl.berichtenpoort.engine.envelope.Stuurgegevens;
import nl.berichtenpoort.engine.envelope.Versies;
import nl.berichtenpoort.engine.message.Release;

/** What a stored message tells of the envelope that it came in; intake read it, so it is not parsed again. */
final class Envelopes {

    private static final String TIJDSTIP_UNKNOWN = "00000000";

    private Envelopes() {}

    /** Whether the message is an Fo01 of a party: it has an envelope's references, and carries no message. */
    static boolean isErrorMessage(StoredMessage message) {
        MessageIdentity identity = message.identity();
        return identity.referentienummer().isPresent() && identity.functie().isEmpty();
    }

    /** The envelope as far as it matters for judging what was in it; empty for a bare message. */
    static Optional<Envelope> of(StoredMessage message) {
        MessageIdentity identity = message.identity();
        if (identity.referentienummer().isEmpty()
                || identity.functie().isEmpty()
                || identity.sender().isEmpty()
                || identity.receiver().isEmpty()) {
            return Optional.empty();
        }
        Stuurgegevens stuurgegevens = new Stuurgegevens(
                identity.crossReference().isPresent() ? Berichtcode.DU01 : Berichtcode.DI01,
                Organisatie.of(identity.sender().get(), Organisatie.GGK),
                Organisatie.of(identity.receiver().get(), Organisatie.GGK),
                UUID.fromString(identity.referentienummer().get()),
                TIJDSTIP_UNKNOWN,
                identity.crossReference().map(UUID::fromString),
                identity.functie());
        return Optional.of(
                new Envelope(stuurgegevens, versies(identity), Payload.of(message.payload()), Optional.empty()));
    }

    /** What an Fo01 about a message has to know of it. */
    static Known known(StoredMessage message) {
        MessageIdentity identity = message.identity();
        return new Known(
                Optional.of(Berichtcode.DI01),
                identity.sender().map(code -> Organisatie.of(code, Organisatie.GGK)),
                identity.receiver().map(code -> Organisatie.of(code, Organisatie.GGK)),
                Optional.of(UUID.fromString(reference(message.id(), identity))),
                Optional.empty(),
                identity.functie().or(() -> identity.type().map(Enum::name)),
                Optional.of(versies(identity)));
    }

    private static Versies versies(MessageIdentity identity) {
        return Versies.of(identity.release().flatMap(Release::of).orElse(Release.CURRENT));
    }

    /**
     * The reference by which an answer refers to a message: its referentienummer, or for a message that came without an
     * envelope a UUID of version 4 that stands for its number in the journal, always the same.
     */
    static String reference(long messageId, MessageIdentity identity) {
        return identity.referentienummer().orElseGet(() -> standIn(messageId).toString());
    }

    private static UUID standIn(long messageId) {
        UUID named = UUID.nameUUIDFromBytes(("message " + messageId).getBytes(StandardCharsets.UTF_8));
        long version4 = named.getMostSignificantBits() & ~0xF000L | 0x4000L;
        return new UUID(version4, named.getLeastSignificantBits());
    }
}
