package nl.berichtenpoort.app.journal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.HeaderPeek;
import nl.berichtenpoort.engine.message.LegacyType;
import nl.berichtenpoort.engine.message.MessageKind;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Party;

/**
 * Whose message it is and which, as far as known: of the envelope or, without one, of the header. Texts may be anything
 * that a sender wrote; the journal keeps the first {@value Texts#MOST} characters.
 *
 * @param sender party that sends, as written
 * @param receiver party that it is meant for, as written
 * @param type message type
 * @param release release that the namespace names, for example {@code 3.2}
 * @param identification the sender's own identification of this message
 * @param headerDate Dagtekening
 * @param referentienummer the envelope's reference
 * @param crossReference the envelope's crossRefnummer: the reference of the message that it answers
 * @param functie the envelope's functie; of the older invoice and its answer also without an envelope
 */
public record MessageIdentity(
        Optional<String> sender,
        Optional<String> receiver,
        Optional<MessageType> type,
        Optional<String> release,
        Optional<String> identification,
        Optional<LocalDate> headerDate,
        Optional<String> referentienummer,
        Optional<String> crossReference,
        Optional<String> functie) {

    /** Nothing is known. */
    public static final MessageIdentity UNKNOWN = new MessageIdentity(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public MessageIdentity {
        Objects.requireNonNull(sender);
        Objects.requireNonNull(receiver);
        Objects.requireNonNull(type);
        Objects.requireNonNull(release);
        Objects.requireNonNull(identification);
        Objects.requireNonNull(headerDate);
        Objects.requireNonNull(referentienummer);
        Objects.requireNonNull(crossReference);
        Objects.requireNonNull(functie);
    }

    /** Nothing is known but who sends it. */
    public static MessageIdentity ofSender(String sender) {
        return new MessageIdentity(
                Optional.of(sender),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same with what the message itself tells, where this does not know it. */
    public MessageIdentity completedWith(HeaderPeek peek) {
        Optional<MessageType> known = type.or(peek::type);
        Optional<Header> header = peek.header();
        return new MessageIdentity(
                sender.or(() ->
                        known.flatMap(t -> header.flatMap(h -> h.sender(t))).map(Party::code)),
                receiver.or(() ->
                        known.flatMap(t -> header.flatMap(h -> h.receiver(t))).map(Party::code)),
                known,
                release.or(peek::release),
                identification.or(() -> known.flatMap(t -> header.flatMap(h -> h.ownIdentification(t)))),
                headerDate.or(() -> header.flatMap(Header::dagtekening).flatMap(MessageIdentity::date)),
                referentienummer,
                crossReference,
                functie.or(
                        () -> peek.kind().filter(LegacyType.class::isInstance).map(MessageKind::functie)));
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
