package nl.berichtenpoort.app.processing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.app.journal.ArtifactKind;
import nl.berichtenpoort.app.journal.JournalReader;
import nl.berichtenpoort.app.journal.Outbox;
import nl.berichtenpoort.engine.envelope.EnvelopeComposer;
import nl.berichtenpoort.engine.envelope.FoBericht;
import nl.berichtenpoort.engine.envelope.FoutCode;
import nl.berichtenpoort.engine.envelope.FoutTexts;
import nl.berichtenpoort.engine.envelope.Payload;
import nl.berichtenpoort.engine.retour.Answer;
import nl.berichtenpoort.engine.retour.AnswerComposer;
import nl.berichtenpoort.engine.retour.AnswerIdentification;
import nl.berichtenpoort.engine.retour.AnswerIdentity;

/** Composes the gateway's answers and sends them to whoever sent the message. */
final class Answers {

    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private final AnswerComposer composer;
    private final EnvelopeComposer envelopes;
    private final FoutTexts texts;
    private final String ruleSetVersion;
    private final Outbox outbox;
    private final JournalReader journal;
    private final Dispatch dispatch;
    private final Clock clock;

    Answers(
            AnswerComposer composer,
            EnvelopeComposer envelopes,
            FoutTexts texts,
            String ruleSetVersion,
            Outbox outbox,
            JournalReader journal,
            Dispatch dispatch,
            Clock clock) {
        this.composer = Objects.requireNonNull(composer);
        this.envelopes = Objects.requireNonNull(envelopes);
        this.texts = Objects.requireNonNull(texts);
        this.ruleSetVersion = Objects.requireNonNull(ruleSetVersion);
        this.outbox = Objects.requireNonNull(outbox);
        this.journal = Objects.requireNonNull(journal);
        this.dispatch = Objects.requireNonNull(dispatch);
        this.clock = Objects.requireNonNull(clock);
    }

    /** The answer that the report of a message asks for; checked against its own schema, not yet sent. */
    Answer compose(Settling settling) {
        AnswerIdentity identity = new AnswerIdentity(
                AnswerIdentification.of(outbox.nextAnswerNumber()),
                LocalDate.ofInstant(clock.instant(), DUTCH_TIME),
                ruleSetVersion);
        return composer.compose(settling.report(), settling.judgement().bericht(), identity);
    }

    /**
     * Sends a composed answer.
     *
     * @param carried the return message, if it is one, as the message's sender reads it
     * @return the number that a connector has to be told of
     */
    List<Long> send(Settling settling, Answer answer, Optional<Carried> carried) {
        if (answer instanceof Answer.ReturnMessage message) {
            return listed(dispatch.answer(settling.message(), message.type(), carried.orElseThrow()));
        }
        if (answer instanceof Answer.ErrorAnswer error) {
            return refuse(settling, error.code());
        }
        return List.of();
    }

    /** Sends an Fo01 about a message to its sender. */
    List<Long> refuse(Settling settling, FoutCode code) {
        return listed(dispatch.error(settling.message(), fo01(settling, code)));
    }

    /** An Fo01 about a message for its sender, with the first of the findings. */
    FoBericht fo01(Settling settling, FoutCode code) {
        // The message as it came, with its envelope: the sender recognises it without looking anything up.
        Optional<Payload> original =
                journal.artifact(settling.message().id(), ArtifactKind.RAW).map(Payload::of);
        return envelopes.fo01(
                Envelopes.known(settling.message()),
                code,
                texts.omschrijving(code, settling.report().findings()),
                original);
    }

    private static List<Long> listed(Optional<Long> due) {
        return due.map(List::of).orElse(List.of());
    }
}
