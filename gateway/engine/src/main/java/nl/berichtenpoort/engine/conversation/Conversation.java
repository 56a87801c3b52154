package nl.berichtenpoort.engine.conversation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.berichtenpoort.engine.Judgement;
import nl.berichtenpoort.engine.MessagePipeline;
import nl.berichtenpoort.engine.Submission;
import nl.berichtenpoort.engine.casefile.CaseFileChange;
import nl.berichtenpoort.engine.casefile.CaseFileChanges;
import nl.berichtenpoort.engine.casefile.InMemoryCaseFile;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.verdict.Bestedingen;
import nl.berichtenpoort.engine.contract.verdict.ContractOordeel;
import nl.berichtenpoort.engine.contract.verdict.VerzoekOordeel;
import nl.berichtenpoort.engine.envelope.Envelope;
import nl.berichtenpoort.engine.envelope.EnvelopeComposer;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.envelope.EnvelopeReading;
import nl.berichtenpoort.engine.envelope.EnvelopeWriter;
import nl.berichtenpoort.engine.envelope.Organisatie;
import nl.berichtenpoort.engine.envelope.Payload;
import nl.berichtenpoort.engine.envelope.Versies;
import nl.berichtenpoort.engine.envelope.Wrapping;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.HeaderPeek;
import nl.berichtenpoort.engine.message.MessageKind;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.engine.retour.Answer;
import nl.berichtenpoort.engine.retour.AnswerComposer;
import nl.berichtenpoort.engine.retour.AnswerIdentification;
import nl.berichtenpoort.engine.retour.AnswerIdentity;
import nl.berichtenpoort.engine.retour.VerzoekAntwoordComposer;
import nl.berichtenpoort.engine.rule.RuleBook;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.engine.translate.older.Lowering;
import nl.berichtenpoort.engine.translate.release.Lifting;

/**
 * One conversation through a fresh engine: the case file starts empty and grows with every message that is accepted.
 * The same messages give the same answers, byte for byte: numbers and times come from the conversation itself. Not for
 * use by several threads.
 */
public final class Conversation {

    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");
    private static final String FO01 = "Fo01";

    private final MessagePipeline pipeline;
    private final MessageReader reader;
    private final AnswerComposer answers;
    private final EnvelopeReader envelopes = new EnvelopeReader();
    private final VerzoekAntwoordComposer verzoekAntwoorden;
    private final Optional<ContractSet> contracts;
    private final Lowering lowering;
    private final InMemoryCaseFile caseFile = new InMemoryCaseFile();
    private final Bestedingen bestedingen;
    private final Map<MessageKey, FirstUse> used = new HashMap<>();
    private long messages;

    /** What identifies a message for its sender (TR056). */
    private record MessageKey(String sender, MessageType type, String identificatie) {}

    private record FirstUse(Payload payload, Turn turn) {}

    /**
     * @param pipeline judges
     * @param reader reads our own answers back, for what they leave in the case file
     * @param answers composes
     * @param verzoekAntwoorden composes what the contracts say to requests
     * @param contracts the contracts in force, if the conversation has any
     * @param lowering gives the answers to messages of older releases
     */
    public Conversation(
            MessagePipeline pipeline,
            MessageReader reader,
            AnswerComposer answers,
            VerzoekAntwoordComposer verzoekAntwoorden,
            Optional<ContractSet> contracts,
            Lowering lowering) {
        this.pipeline = pipeline;
        this.reader = reader;
        this.answers = answers;
        this.verzoekAntwoorden = verzoekAntwoorden;
        this.contracts = contracts;
        this.lowering = lowering;
        this.bestedingen = contracts
                .<Bestedingen>map(set -> new Gespreksbestedingen(caseFile, set))
                .orElseGet(Bestedingen::onbekend);
    }

    /** A conversation in which answers are lowered by the deltas that come with the gateway. */
    public Conversation(
            MessagePipeline pipeline,
            MessageReader reader,
            AnswerComposer answers,
            VerzoekAntwoordComposer verzoekAntwoorden,
            Optional<ContractSet> contracts) {
        this(pipeline, reader, answers, verzoekAntwoorden, contracts, new Lowering(SchemaSet.builtIn()));
    }

    /**
     * Takes the next message.
     *
     * @param received a bare message, or one in its envelope
     * @param today the date of judging
     */
    public Turn take(byte[] received, LocalDate today) {
        messages++;
        Optional<Envelope> envelope = envelope(received);
        if (envelope.isEmpty() && envelopes.isEnvelope(received)) {
            // Not taken over: its sender hears so at once, and there is no message to answer.
            return new Turn(pipeline.judge(received, today).report(), Optional.empty());
        }
        byte[] payload = envelope.map(found -> found.payload().bytes()).orElse(received);
        Optional<MessageKey> key = key(payload);
        Optional<FirstUse> earlier = key.map(used::get);
        if (earlier.filter(first -> first.payload().equals(Payload.of(payload))).isPresent()) {
            return repeat(earlier.get().turn());
        }
        Judgement judgement = pipeline.judge(new Submission(
                payload, envelope, today, earlier.isPresent(), Optional.of(caseFile), contracts, bestedingen));
        if (judgement.report().outcome(Layer.CONTRACT) == LayerOutcome.FAILED) {
            return held(judgement);
        }
        Turn answered = new Turn(judgement.report(), answer(judgement, payload, envelope, today));
        Turn lowered = lowered(judgement, answered);
        if (lowered.report().disposition() == Disposition.UNTRANSLATED) {
            return lowered;
        }
        keep(judgement, answered);
        Turn turn = new Turn(lowered.report(), lowered.answer(), judgement.contract(), antwoorden(judgement, today));
        if (judgement.report().disposition() != Disposition.REFUSED) {
            key.ifPresent(known -> used.putIfAbsent(known, new FirstUse(Payload.of(payload), turn)));
        }
        return turn;
    }

    /** The answer as the sender of an older message reads it, with what that cannot carry. */
    private Turn lowered(Judgement judgement, Turn answered) {
        Optional<MessageType> type = answered.answer().flatMap(given -> MessageType.ofFunctie(given.message()));
        if (judgement.lifted().isEmpty() || type.isEmpty()) {
            return answered;
        }
        Lifting.Lifted lifted = judgement.lifted().get();
        byte[] answer = answered.answer().orElseThrow().xml().bytes();
        Translation translation = lowering.answer(
                lifted, new Translatable(type.get(), reader.read(answer).root().orElseThrow()));
        Report report = answered.report();
        if (translation instanceof Translation.Translated translated) {
            return new Turn(
                    report.with(Layer.TRANSLATE, LayerOutcome.PASSED, translated.notes()),
                    Optional.of(new Turn.GivenAnswer(
                            Lowering.answerTo(lifted.kind(), type.get()),
                            Payload.of(translated.document().bytes()))));
        }
        List<Finding> findings = ((Translation.Untranslatable) translation).findings();
        return new Turn(
                report.with(Layer.TRANSLATE, LayerOutcome.FAILED, findings).with(Disposition.UNTRANSLATED),
                Optional.empty());
    }

    private Optional<Envelope> envelope(byte[] received) {
        return envelopes.isEnvelope(received) && envelopes.read(received) instanceof EnvelopeReading.Read read
                ? Optional.of(read.envelope())
                : Optional.empty();
    }

    private Optional<MessageKey> key(byte[] payload) {
        var peek = reader.peek(payload);
        return peek.type()
                .flatMap(type -> peek.header()
                        .flatMap(header -> header.sender(type)
                                .flatMap(sender -> header.ownIdentification(type)
                                        .map(identificatie -> new MessageKey(sender.code(), type, identificatie)))));
    }

    private static Turn repeat(Turn first) {
        return new Turn(first.report().with(Disposition.DUPLICATE), first.answer());
    }

    /** What the municipality sends against its contracts does not leave: nobody answers it, and it may be sent again. */
    private static Turn held(Judgement judgement) {
        return new Turn(judgement.report().with(Disposition.HELD), Optional.empty(), judgement.contract(), List.of());
    }

    private Optional<Turn.GivenAnswer> answer(
            Judgement judgement, byte[] payload, Optional<Envelope> envelope, LocalDate today) {
        AnswerIdentity identity = new AnswerIdentity(AnswerIdentification.of(messages), today, RuleBook.VERSION);
        Answer answer = answers.compose(judgement.report(), judgement.bericht(), identity);
        if (answer instanceof Answer.ReturnMessage message) {
            return Optional.of(new Turn.GivenAnswer(message.type().functie(), message.xml()));
        }
        if (answer instanceof Answer.ErrorAnswer error) {
            return known(judgement, payload, envelope)
                    .map(known -> new Turn.GivenAnswer(FO01, fo01(known, error, payload, today)));
        }
        if (answer instanceof Answer.InvalidAnswer invalid) {
            throw new IllegalStateException(
                    "The answer to a " + judgement.report().type() + " is not valid: "
                            + invalid.findings().get(0).rule());
        }
        return Optional.empty();
    }

    /** The 319s to the requests of a message, each with a number of its own as a message of the conversation. */
    private List<Turn.GivenAnswer> antwoorden(Judgement judgement, LocalDate today) {
        if (judgement.report().disposition() != Disposition.ACCEPTED) {
            return List.of();
        }
        List<Turn.GivenAnswer> antwoorden = new ArrayList<>();
        for (VerzoekOordeel oordeel :
                judgement.contract().map(ContractOordeel::verzoeken).orElse(List.of())) {
            AnswerIdentity identity =
                    new AnswerIdentity(AnswerIdentification.of(messages + 1), today, RuleBook.VERSION);
            verzoekAntwoorden
                    .compose(
                            judgement.report().type().orElseThrow(),
                            judgement.bericht().orElseThrow(),
                            oordeel,
                            identity)
                    .ifPresent(answer -> {
                        if (!(answer instanceof Answer.ReturnMessage message)) {
                            throw new IllegalStateException("The 319 to a request is not valid");
                        }
                        messages++;
                        antwoorden.add(new Turn.GivenAnswer(message.type().functie(), message.xml()));
                        keep(message);
                    });
        }
        return antwoorden;
    }

    private void keep(Answer.ReturnMessage message) {
        MessageNode root = reader.read(message.xml().bytes()).root().orElseThrow();
        caseFile.apply(messages, CaseFileChanges.from(message.type(), root));
    }

    private static Payload fo01(
            EnvelopeReading.Known known, Answer.ErrorAnswer error, byte[] payload, LocalDate today) {
        Clock noon = Clock.fixed(today.atTime(LocalTime.NOON).atZone(DUTCH_TIME).toInstant(), DUTCH_TIME);
        EnvelopeComposer composer = new EnvelopeComposer("Berichtenpoort", noon, () -> reference(FO01, payload));
        return Payload.of(new EnvelopeWriter()
                .write(composer.fo01(known, error.code(), error.omschrijving(), Optional.empty()), Wrapping.BARE));
    }

    /** Whom an Fo01 goes to: told by the envelope or, for a bare message, by its header; empty if neither tells. */
    private Optional<EnvelopeReading.Known> known(Judgement judgement, byte[] payload, Optional<Envelope> envelope) {
        if (envelope.isPresent()) {
            return Optional.of(EnvelopeReading.Known.of(
                    envelope.get().stuurgegevens(), Optional.of(envelope.get().versies())));
        }
        HeaderPeek peek = reader.peek(payload);
        return peek.kind()
                .or(() -> judgement.report().type().map(MessageKind.class::cast))
                .flatMap(kind -> peek.header().flatMap(header -> known(kind, header, payload)));
    }

    private static Optional<EnvelopeReading.Known> known(MessageKind kind, Header header, byte[] payload) {
        return header.sender(kind.type())
                .map(sender -> new EnvelopeReading.Known(
                        Optional.empty(),
                        Optional.of(Organisatie.of(sender.code(), Organisatie.GGK)),
                        header.receiver(kind.type()).map(receiver -> Organisatie.of(receiver.code(), Organisatie.GGK)),
                        Optional.of(reference(kind.functie(), payload)),
                        Optional.empty(),
                        Optional.of(kind.functie()),
                        Optional.of(Versies.of(kind.release()))));
    }

    /** A reference of the form of a random UUID, told by content, so that a conversation runs the same every time. */
    private static UUID reference(String purpose, byte[] payload) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(purpose.getBytes(StandardCharsets.UTF_8));
            ByteBuffer hash = ByteBuffer.wrap(digest.digest(payload));
            long most = hash.getLong() & ~0xF000L | 0x4000L;
            long least = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
            return new UUID(most, least);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** What the message leaves in the case file; of an invoice that we answered, also what was granted of it. */
    private void keep(Judgement judgement, Turn turn) {
        Disposition disposition = judgement.report().disposition();
        if (disposition != Disposition.ACCEPTED && disposition != Disposition.PARTLY_ACCEPTED) {
            return;
        }
        MessageType type = judgement.report().type().orElseThrow();
        List<CaseFileChange> changes =
                new ArrayList<>(CaseFileChanges.from(type, judgement.bericht().orElseThrow()));
        if (type.number() == 323) {
            turn.answer()
                    .map(given -> reader.read(given.xml().bytes()))
                    .ifPresent(answer -> changes.addAll(CaseFileChanges.from(
                            type.answer().orElseThrow(), answer.root().orElseThrow())));
        }
        caseFile.apply(messages, changes);
    }
}
