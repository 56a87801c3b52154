package nl.berichtenpoort.app.processing;

import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.app.intake.Doorkeeper;
import nl.berichtenpoort.app.journal.ArtifactKind;
import nl.berichtenpoort.app.journal.JournalReader;
import nl.berichtenpoort.app.journal.StoredMessage;
import nl.berichtenpoort.engine.Judgement;
import nl.berichtenpoort.engine.translate.json.CanonicalJson;
import nl.berichtenpoort.engine.translate.json.JsonReading;

/** Gives what was found in a message that came as JSON the lines and columns of that JSON: its sender knows no other. */
final class ReceivedPlaces {

    private final JournalReader journal;
    private final CanonicalJson json;

    ReceivedPlaces(JournalReader journal, CanonicalJson json) {
        this.journal = Objects.requireNonNull(journal);
        this.json = Objects.requireNonNull(json);
    }

    /** The judgement of a message with the places in what its sender sent. */
    Judgement in(StoredMessage message, Judgement judgement) {
        boolean bare = message.identity().referentienummer().isEmpty() && !message.ownForm();
        if (!bare || judgement.report().findings().isEmpty()) {
            return judgement;
        }
        Optional<byte[]> received =
                journal.artifact(message.id(), ArtifactKind.RAW).filter(Doorkeeper::looksLikeJson);
        return received.isPresent() && json.read(received.get()) instanceof JsonReading.Read read
                ? judgement.with(judgement
                        .report()
                        .withFindings(read.inJson(judgement.report().findings())))
                : judgement;
    }
}
