package nl.berichtenpoort.app.official;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import nl.berichtenpoort.app.journal.ArtifactKind;
import nl.berichtenpoort.app.journal.JournalReader;
import nl.berichtenpoort.app.journal.MessageDetail;
import nl.berichtenpoort.engine.official.OfficialComparison;
import nl.berichtenpoort.engine.official.OfficialRules;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Report;

/** Runs the official stylesheets over messages of the journal. */
public final class OfficialDesk {

    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private final Optional<OfficialRules> rules;
    private final JournalReader journal;

    /** @param rules the official stylesheets, if the gateway has them */
    OfficialDesk(Optional<OfficialRules> rules, JournalReader journal) {
        this.rules = rules;
        this.journal = journal;
    }

    /** Whether the gateway has official stylesheets. */
    public boolean isOpen() {
        return rules.isPresent();
    }

    /**
     * Compares what the journal says of a message with what the stylesheets find in it, on the day that it was judged last.
     *
     * @return empty if there is no such message, or no stylesheet at all
     */
    public Optional<OfficialComparison> compare(long messageId) {
        return rules.flatMap(official -> journal.detail(messageId)
                .flatMap(detail -> journal.artifact(messageId, ArtifactKind.RAW)
                        .map(received -> official.compare(received, report(detail), day(detail)))));
    }

    private static Report report(MessageDetail detail) {
        return new Report(
                detail.summary().identity().type(),
                detail.summary().identity().release(),
                detail.layers(),
                detail.findings(),
                detail.unchecked(),
                detail.summary().disposition().orElse(Disposition.NOT_PROCESSED));
    }

    private static LocalDate day(MessageDetail detail) {
        return LocalDate.ofInstant(detail.judgedAt().orElse(detail.summary().receivedAt()), DUTCH_TIME);
    }
}
