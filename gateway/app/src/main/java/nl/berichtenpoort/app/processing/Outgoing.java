package nl.berichtenpoort.app.processing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.berichtenpoort.app.journal.ArtifactKind;
import nl.berichtenpoort.app.journal.JournalReader;
import nl.berichtenpoort.app.journal.StoredMessage;
import nl.berichtenpoort.app.translation.PartyTranslations;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.Release;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.retour.Answer;
import nl.berichtenpoort.engine.translate.OutboundTranslation.Outcome;
import nl.berichtenpoort.engine.translate.Shape;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.older.Lifter;
import nl.berichtenpoort.engine.translate.release.Lifting;

/**
 * Makes what goes out because of a message, in the forms that its receivers read, before anything is recorded: all of it,
 * or nothing goes out. An answer to a message of an older release is of that release, whatever its receiver else reads.
 */
final class Outgoing {

    private static final int DECLARATIE = 323;
    private static final int DECLARATIE_ANTWOORD = 325;

    private final PartyTranslations translations;
    private final MessageReader reader;
    private final Lifter lifter;
    private final JournalReader journal;

    Outgoing(PartyTranslations translations, MessageReader reader, Lifter lifter, JournalReader journal) {
        this.translations = Objects.requireNonNull(translations);
        this.reader = Objects.requireNonNull(reader);
        this.lifter = Objects.requireNonNull(lifter);
        this.journal = Objects.requireNonNull(journal);
    }

    /** What came of it. */
    sealed interface Prepared {

        /**
         * It can go out.
         *
         * @param forward the message for its receiver; empty if it is not passed on
         * @param answer the gateway's return message for its sender; empty if there is none
         * @param notes what the other forms cannot carry
         * @param translated whether anything has another form
         */
        record Ready(Optional<Carried> forward, Optional<Carried> answer, List<Finding> notes, boolean translated)
                implements Prepared {
            public Ready {
                Objects.requireNonNull(forward);
                Objects.requireNonNull(answer);
                notes = List.copyOf(notes);
            }

            /** The message with what its translation tells. */
            Settling told(Settling settling) {
                return translated ? settling.translated(notes) : settling;
            }
        }

        /**
         * Nothing may go out.
         *
         * @param party whose form cannot be made
         * @param findings why
         * @param defect what stopped it, if that is a defect of ours
         */
        record Untranslatable(String party, List<Finding> findings, Optional<RuntimeException> defect)
                implements Prepared {
            public Untranslatable {
                Objects.requireNonNull(party);
                findings = List.copyOf(findings);
                Objects.requireNonNull(defect);
            }
        }
    }

    /** A message for its receiver, and the gateway's answer to it if that is a return message. */
    Prepared message(Settling settling, Answer answer) {
        Optional<MessageNode> decision =
                tree(answer).filter(tree -> settling.type().number() == DECLARATIE);
        Part forward = part(
                settling.identity().receiver().orElseThrow(),
                Optional.empty(),
                Carried.payloadOf(settling.message()),
                new Translatable(settling.type(), settling.bericht(), decision));
        return prepared(Optional.of(forward), answerPart(settling, answer));
    }

    /** The gateway's answer to a message that is not passed on. */
    Prepared answer(Settling settling, Answer answer) {
        return prepared(Optional.empty(), answerPart(settling, answer));
    }

    /** A party's own return message for the party whose message it answers. */
    Prepared returnMessage(Settling settling, StoredMessage asked) {
        Optional<MessageNode> invoice = settling.type().number() == DECLARATIE_ANTWOORD
                ? reader.read(journal.artifact(asked.id(), ArtifactKind.TRANSLATED)
                                .orElse(asked.payload()))
                        .root()
                : Optional.empty();
        return prepared(
                Optional.of(part(
                        settling.identity().receiver().orElseThrow(),
                        lifted(asked),
                        Carried.payloadOf(settling.message()),
                        new Translatable(settling.type(), settling.bericht(), invoice))),
                Optional.empty());
    }

    /** The message that is answered as it was lifted when it was judged. */
    private Optional<Lifting.Lifted> lifted(StoredMessage asked) {
        Optional<Release> release =
                asked.identity().release().flatMap(Release::of).filter(Release::isOlder);
        return release.flatMap(older -> lifter.lift(
                        journal.artifact(asked.id(), ArtifactKind.MADE).orElse(asked.payload())))
                .filter(Lifting.Lifted.class::isInstance)
                .map(Lifting.Lifted.class::cast);
    }

    private Optional<Part> answerPart(Settling settling, Answer answer) {
        if (!(answer instanceof Answer.ReturnMessage message)) {
            return Optional.empty();
        }
        Optional<MessageNode> invoice =
                Optional.of(settling.bericht()).filter(tree -> message.type().number() == DECLARATIE_ANTWOORD);
        return Optional.of(part(
                settling.identity().sender().orElseThrow(),
                settling.judgement().lifted(),
                Carried.bytes(message.xml().bytes(), Shape.STANDARD),
                new Translatable(message.type(), tree(answer).orElseThrow(), invoice)));
    }

    private Optional<MessageNode> tree(Answer answer) {
        return answer instanceof Answer.ReturnMessage message
                ? reader.read(message.xml().bytes()).root()
                : Optional.empty();
    }

    /**
     * One of the things that go out.
     *
     * @param carried empty if it cannot be made
     * @param findings why not; or what it cannot carry
     */
    private record Part(
            String party,
            Optional<Carried> carried,
            boolean translated,
            List<Finding> findings,
            Optional<RuntimeException> defect) {}

    /**
     * Makes the form of a message that its receiver reads.
     *
     * @param answered the older message that it answers
     * @param asItIs the message, for a receiver who reads it as it is
     */
    private Part part(String receiver, Optional<Lifting.Lifted> answered, Carried asItIs, Translatable message) {
        try {
            Optional<Outcome> outcome = translations
                    .to(receiver, message.type(), answered)
                    .map(translation -> translation.translate(message));
            if (outcome.isPresent() && outcome.get() instanceof Outcome.Impossible impossible) {
                return new Part(receiver, Optional.empty(), true, impossible.findings(), Optional.empty());
            }
            if (outcome.isPresent() && outcome.get() instanceof Outcome.Made made) {
                Carried carried = Carried.bytes(made.document(), made.shape());
                return new Part(receiver, Optional.of(carried), true, made.notes(), Optional.empty());
            }
            return new Part(receiver, Optional.of(asItIs), false, List.of(), Optional.empty());
        } catch (RuntimeException defect) {
            return new Part(receiver, Optional.empty(), true, List.of(), Optional.of(defect));
        }
    }

    private static Prepared prepared(Optional<Part> forward, Optional<Part> answer) {
        List<Part> parts = Stream.of(forward, answer).flatMap(Optional::stream).toList();
        List<Finding> findings = new ArrayList<>();
        for (Part part : parts) {
            if (part.carried().isEmpty()) {
                return new Prepared.Untranslatable(part.party(), part.findings(), part.defect());
            }
            findings.addAll(part.findings());
        }
        return new Prepared.Ready(
                forward.flatMap(Part::carried),
                answer.flatMap(Part::carried),
                findings,
                parts.stream().anyMatch(Part::translated));
    }
}
