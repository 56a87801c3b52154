package nl.berichtenpoort.app.rest;

import java.time.Instant;
import java.util.Optional;
import nl.berichtenpoort.app.journal.OutgoingSummary;

/**
 * Something that has to reach a party.
 *
 * @param id the outbox's number
 * @param message the journal's number of the message because of which it goes out
 * @param kind FORWARD, ANSWER, ERROR or REPEAT
 * @param type what it is called: a message type, or of the older invoice and its answer {@code JW303}, {@code JW304}
 * @param form {@code xml}, {@code json}, {@code csv}, {@code html} or {@code text}
 * @param release the release of the standard that it is of
 * @param state where it stands
 * @param connector how it is delivered
 * @param lastError why the last attempt failed or why it is held
 */
record OutgoingView(
        long id,
        long message,
        String kind,
        Optional<String> type,
        String sender,
        String receiver,
        String referentienummer,
        Optional<String> crossReference,
        Optional<String> foutcode,
        String form,
        String release,
        String state,
        String connector,
        Instant createdAt,
        int attempts,
        Optional<Instant> nextAttemptAt,
        Optional<String> lastError,
        Optional<Instant> finishedAt) {

    static OutgoingView of(OutgoingSummary outgoing) {
        return new OutgoingView(
                outgoing.id(),
                outgoing.messageId(),
                outgoing.kind().name(),
                outgoing.type().map(type -> outgoing.shape().functie().orElse(type.functie())),
                outgoing.sender(),
                outgoing.receiver(),
                outgoing.referentienummer().toString(),
                outgoing.crossReference(),
                outgoing.faultCode(),
                outgoing.shape().form().label(),
                outgoing.shape().release(),
                outgoing.state().name(),
                outgoing.connector(),
                outgoing.createdAt(),
                outgoing.attempts(),
                outgoing.nextAttemptAt(),
                outgoing.lastError(),
                outgoing.finishedAt());
    }
}
