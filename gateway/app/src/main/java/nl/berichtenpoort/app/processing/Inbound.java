package nl.berichtenpoort.app.processing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.app.intake.BareParties;
import nl.berichtenpoort.app.intake.DoorFault;
import nl.berichtenpoort.app.journal.ArtifactKind;
import nl.berichtenpoort.app.journal.Artifacts;
import nl.berichtenpoort.app.journal.MessageIdentity;
import nl.berichtenpoort.app.journal.StoredMessage;
import nl.berichtenpoort.app.translation.PartyTranslations;
import nl.berichtenpoort.app.translation.PartyTranslations.FromOwnForm;
import nl.berichtenpoort.engine.message.HeaderPeek;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.Party;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.Position;

/**
 * Makes messages of what came in in a form of its sender's, by the sender's stylesheet. It is done anew whenever the
 * message is processed, so that a mended stylesheet counts; what it makes is kept beside the bytes as they came.
 */
final class Inbound {

    private final PartyTranslations translations;
    private final MessageReader reader;
    private final BareParties parties;
    private final Artifacts artifacts;

    Inbound(PartyTranslations translations, MessageReader reader, BareParties parties, Artifacts artifacts) {
        this.translations = Objects.requireNonNull(translations);
        this.reader = Objects.requireNonNull(reader);
        this.parties = Objects.requireNonNull(parties);
        this.artifacts = Objects.requireNonNull(artifacts);
    }

    /** What is there to judge. */
    sealed interface Made {

        /**
         * A message.
         *
         * @param message with its payload and its identity as they are judged
         */
        record Message(StoredMessage message) implements Made {}

        /**
         * No message could be made.
         *
         * @param findings why
         * @param defect what stopped it, if that is a defect of ours
         */
        record Nothing(List<Finding> findings, Optional<RuntimeException> defect) implements Made {
            public Nothing {
                findings = List.copyOf(findings);
                Objects.requireNonNull(defect);
            }
        }
    }

    /** The message that is to be judged. */
    Made make(StoredMessage stored) {
        if (!stored.ownForm() || stored.duplicateOf().isPresent()) {
            return new Made.Message(stored);
        }
        try {
            FromOwnForm translated = translations.from(stored.identity(), stored.payload());
            return translated.message().isPresent()
                    ? identified(stored, translated.message().get())
                    : new Made.Nothing(translated.findings(), Optional.empty());
        } catch (RuntimeException defect) {
            return new Made.Nothing(List.of(), Optional.of(defect));
        }
    }

    private Made identified(StoredMessage stored, byte[] payload) {
        HeaderPeek peek = reader.peek(payload);
        if (peek.type().isEmpty()) {
            return nothing(Finding.error(
                    "vertaling-geen-bericht", Layer.TRANSLATE, Position.MESSAGE, "processing.own-form-no-message"));
        }
        MessageIdentity known = stored.identity();
        if (known.referentienummer().isEmpty()) {
            // Of one in an envelope the layer envelope compares the parties.
            List<Finding> findings = parties.check(peek.type().get(), peek.header());
            if (!findings.isEmpty()) {
                return new Made.Nothing(findings, Optional.empty());
            }
            Optional<String> written = peek.header()
                    .flatMap(header -> header.sender(peek.type().get()))
                    .map(Party::code);
            if (!written.equals(known.sender())) {
                return nothing(DoorFault.OTHER_SENDER.finding(known.sender().orElse(""), written.orElse("")));
            }
        }
        return new Made.Message(stored.judgedAs(known.completedWith(peek), payload));
    }

    private static Made nothing(Finding finding) {
        return new Made.Nothing(List.of(finding), Optional.empty());
    }

    /**
     * Keeps a message of an older release as it was lifted and judged: so it is passed on. What a stylesheet made is kept
     * beside it, because an answer is an answer to that.
     */
    void keepLifted(Settling settling) {
        StoredMessage message = settling.message();
        settling.judgement().lifted().ifPresent(lifted -> {
            if (message.ownForm()) {
                artifacts.keep(message.id(), ArtifactKind.MADE, message.payload());
            }
            artifacts.keep(message.id(), ArtifactKind.TRANSLATED, lifted.bytes());
        });
    }

    /** Keeps what was made beside the bytes as they came. */
    void keep(StoredMessage made) {
        if (made.ownForm() && made.duplicateOf().isEmpty()) {
            artifacts.keep(made.id(), ArtifactKind.TRANSLATED, made.payload());
        }
    }
}
