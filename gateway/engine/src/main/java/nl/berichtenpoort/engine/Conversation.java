package nl.berichtenpoort.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.casefile.CaseFileChange;
import nl.berichtenpoort.engine.casefile.CaseFileChanges;
import nl.berichtenpoort.engine.casefile.InMemoryCaseFile;
import nl.berichtenpoort.engine.envelope.Envelope;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.envelope.EnvelopeReading;
import nl.berichtenpoort.engine.message.HeaderPeek;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.engine.retour.Answer;
import nl.berichtenpoort.engine.retour.AnswerComposer;
import nl.berichtenpoort.engine.retour.AnswerIdentification;
import nl.berichtenpoort.engine.retour.AnswerIdentity;

/**
 * Messages one after another through the engine, each judged by what the ones before left behind: the way of the gateway
 * without its database, for the test bench and the tests. Begins with an empty case file. Not for several threads.
 */
public final class Conversation {

    private static final int DECLARATIE_ANTWOORD = 325;

    private final MessagePipeline pipeline;
    private final AnswerComposer answers;
    private final MessageReader reader;
    private final String ruleSetVersion;
    private final EnvelopeReader envelopes = new EnvelopeReader();
    private final InMemoryCaseFile caseFile = new InMemoryCaseFile();
    private final Map<Identification, Sent> sent = new HashMap<>();
    private long messageId;

    /**
     * What became of a message.
     *
     * @param judgement what the engine says of it
     * @param answer what it is answered with
     */
    public record Turn(Judgement judgement, Answer answer) {
        public Turn {
            Objects.requireNonNull(judgement);
            Objects.requireNonNull(answer);
        }
    }

    private record Identification(MessageType type, String sender, String identificatie) {}

    private record Sent(byte[] payload, Turn turn) {}

    /**
     * @param pipeline judges the messages
     * @param answers composes the answers
     * @param reader reads answers back
     * @param ruleSetVersion goes into answers to messages that fail at level 2 ({@link AnswerIdentity})
     */
    public Conversation(MessagePipeline pipeline, AnswerComposer answers, MessageReader reader, String ruleSetVersion) {
        this.pipeline = Objects.requireNonNull(pipeline);
        this.answers = Objects.requireNonNull(answers);
        this.reader = Objects.requireNonNull(reader);
        this.ruleSetVersion = Objects.requireNonNull(ruleSetVersion);
    }

    /**
     * Judges and answers the next message.
     *
     * @param received the message, bare or in its StUF envelope
     * @param today the date of judging in the Netherlands
     */
    public Turn send(byte[] received, LocalDate today) {
        if (!envelopes.isEnvelope(received)) {
            return send(received, Optional.empty(), today);
        }
        if (envelopes.read(received) instanceof EnvelopeReading.Read read) {
            return send(read.envelope().payload().bytes(), Optional.of(read.envelope()), today);
        }
        return answered(pipeline.judge(received, today), today);
    }

    private Turn send(byte[] payload, Optional<Envelope> envelope, LocalDate today) {
        Optional<Identification> identification = identification(payload);
        Optional<Sent> earlier = identification.map(sent::get);
        if (earlier.isPresent() && Arrays.equals(earlier.get().payload(), payload)) {
            return repeated(earlier.get().turn());
        }
        Judgement judgement =
                pipeline.judge(new Submission(payload, envelope, today, earlier.isPresent(), Optional.of(caseFile)));
        Turn turn = answered(judgement, today);
        Disposition disposition = judgement.report().disposition();
        if (disposition == Disposition.ACCEPTED || disposition == Disposition.PARTLY_ACCEPTED) {
            keep(turn);
        }
        if (disposition != Disposition.REFUSED) {
            identification.ifPresent(known -> sent.putIfAbsent(known, new Sent(payload, turn)));
        }
        return turn;
    }

    private Optional<Identification> identification(byte[] payload) {
        HeaderPeek peek = reader.peek(payload);
        return peek.type()
                .flatMap(type -> peek.header()
                        .flatMap(header -> header.sender(type)
                                .flatMap(sender -> header.ownIdentification(type)
                                        .map(own -> new Identification(type, sender.code(), own)))));
    }

    private Turn answered(Judgement judgement, LocalDate today) {
        messageId++;
        AnswerIdentity identity = new AnswerIdentity(AnswerIdentification.of(messageId), today, ruleSetVersion);
        return new Turn(judgement, answers.compose(judgement.report(), judgement.bericht(), identity));
    }

    /** The same message again is not processed again: the first answer is sent again. */
    private static Turn repeated(Turn first) {
        Report report = first.judgement().report();
        Report duplicate =
                new Report(report.type(), report.release(), report.layers(), report.findings(), Disposition.DUPLICATE);
        return new Turn(new Judgement(duplicate, first.judgement().bericht(), Map.of()), first.answer());
    }

    /** Keeps what an accepted message leaves behind, and what our answer to an invoice decides. */
    private void keep(Turn turn) {
        MessageType type = turn.judgement().report().type().orElseThrow();
        MessageNode bericht = turn.judgement().bericht().orElseThrow();
        List<CaseFileChange> changes = new ArrayList<>(CaseFileChanges.from(type, bericht));
        if (turn.answer() instanceof Answer.ReturnMessage answer
                && answer.type().number() == DECLARATIE_ANTWOORD) {
            MessageNode antwoord = reader.read(answer.xml().bytes()).root().orElseThrow();
            changes.addAll(CaseFileChanges.from(answer.type(), antwoord));
        }
        caseFile.apply(messageId, changes);
    }
}
