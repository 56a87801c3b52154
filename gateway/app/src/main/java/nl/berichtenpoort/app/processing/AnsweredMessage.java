package nl.berichtenpoort.app.processing;

import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.app.journal.Journal;
import nl.berichtenpoort.app.journal.MessageState;
import nl.berichtenpoort.app.journal.Outbox;
import nl.berichtenpoort.app.journal.StoredMessage;
import nl.berichtenpoort.engine.envelope.FoutCode;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Party;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.Position;

/**
 * Finds the message that a party's own return message answers: the one that its receiver sent to its sender under the
 * Identificatie that it names, of the type that it answers. One message gets one answer (IV028): what was answered
 * before, by the party or by the gateway, or was never passed on, is not answered again.
 */
final class AnsweredMessage {

    /** What came of looking for it. */
    sealed interface Match {

        /** The answered message. */
        record Found(StoredMessage message) implements Match {}

        /**
         * The return message cannot be passed on.
         *
         * @param code what its sender is told
         */
        record Refused(FoutCode code, Finding finding) implements Match {}
    }

    private final Journal journal;
    private final Outbox outbox;

    AnsweredMessage(Journal journal, Outbox outbox) {
        this.journal = Objects.requireNonNull(journal);
        this.outbox = Objects.requireNonNull(outbox);
    }

    /** The message that a return message answers, held until the transaction ends so that two answers cannot pass. */
    Match find(MessageType answerType, Header header) {
        Optional<StoredMessage> answered = header.receiver(answerType)
                .flatMap(asker -> answerType
                        .answers()
                        .flatMap(type -> header.answeredIdentification(answerType)
                                .flatMap(identification ->
                                        journal.ownerOfIdentification(asker.code(), type, identification))))
                .flatMap(journal::lockForProcessing);
        if (answered.isEmpty() || !isBetweenTheSameParties(answered.get(), answerType, header)) {
            return refused(FoutCode.IB021, "antwoord-onbekend", "processing.answer-unknown");
        }
        StoredMessage message = answered.get();
        if (journal.answerTo(message.id()).isPresent()
                || outbox.answerOf(message.id()).isPresent()) {
            return refused(FoutCode.IB019, "antwoord-tweede", "processing.answer-second");
        }
        if (message.state() == MessageState.RECEIVED || message.state() == MessageState.HELD) {
            // It has not been passed on, so nobody can have an answer to it.
            return refused(FoutCode.IB021, "antwoord-onbekend", "processing.answer-unknown");
        }
        return new Match.Found(message);
    }

    private static boolean isBetweenTheSameParties(StoredMessage answered, MessageType answerType, Header header) {
        return answered.identity().receiver().equals(header.sender(answerType).map(Party::code));
    }

    private static Match refused(FoutCode code, String rule, String messageKey) {
        return new Match.Refused(code, Finding.error(rule, Layer.CASE, Position.MESSAGE, messageKey));
    }
}
