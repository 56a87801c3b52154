package nl.berichtenpoort.app.processing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.app.alarm.Alarms;
import nl.berichtenpoort.app.journal.Journal;
import nl.berichtenpoort.app.journal.MessageIdentity;
import nl.berichtenpoort.app.journal.MessageState;
import nl.berichtenpoort.app.journal.StoredMessage;
import nl.berichtenpoort.engine.Judgement;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.engine.retour.Answer;
import nl.berichtenpoort.routes.port.Door;

/**
 * Keeps messages that may not go on, and calls a person where one is needed. Nothing of such a message goes out, until it
 * is replayed; the reports on a municipality's own errors excepted. Each method gives the numbers of what connectors have
 * to deliver.
 */
final class Holding {

    private final Journal journal;
    private final Dispatch dispatch;
    private final BackOfficeReports reports;
    private final Alarms alarms;

    Holding(Journal journal, Dispatch dispatch, BackOfficeReports reports, Alarms alarms) {
        this.journal = Objects.requireNonNull(journal);
        this.dispatch = Objects.requireNonNull(dispatch);
        this.reports = Objects.requireNonNull(reports);
        this.alarms = Objects.requireNonNull(alarms);
    }

    /** For its own errors: its receiver does not see it; its sender is told why, and can send a better one. */
    List<Long> faulty(Settling settling) {
        Settling held = settling.withDisposition(Disposition.HELD);
        if (settling.message().door() == Door.GATEWAY) {
            // What the gateway itself made has no errors that its municipality could mend.
            alarms.held(settling.message().id(), "answer to a request", List.of());
        }
        record(held);
        return reports.held(held);
    }

    /** Neither valid nor refused, until somebody mended our defect and replays the message. */
    List<Long> unjudged(Settling settling) {
        if (!settling.judgement().crashes().isEmpty()) {
            alarms.held(
                    settling.message().id(),
                    String.join(", ", settling.judgement().crashes().keySet()),
                    settling.judgement().crashes().values());
        }
        record(settling);
        return List.of();
    }

    /** For an answer that its own schema refuses. */
    List<Long> unanswerable(Settling settling, Answer.InvalidAnswer invalid) {
        alarms.held(settling.message().id(), "answer " + invalid.type(), List.of());
        dispatch.hold(settling.message(), invalid.type(), invalid.xml(), "Not valid against its own schema");
        record(settling);
        return List.of();
    }

    /** Until the mapping or the stylesheet of a party is mended: it stands, but not in the form that is needed. */
    List<Long> untranslated(Settling settling, Outgoing.Prepared.Untranslatable reason) {
        long id = settling.message().id();
        if (reason.defect().isPresent()) {
            alarms.held(id, "translation", List.of(reason.defect().get()));
        } else {
            alarms.untranslated(
                    id,
                    reason.party(),
                    reason.findings().stream().map(Finding::rule).toList());
        }
        record(settling.untranslated(reason.findings(), reason.defect().isPresent()));
        return List.of();
    }

    /** Until its sender's stylesheet is mended: there is no message to judge. */
    List<Long> unmade(StoredMessage message, Inbound.Made.Nothing reason) {
        MessageIdentity identity = message.identity();
        Settling settling = new Settling(
                message,
                new Judgement(Report.unjudged(identity.type(), identity.release()), Optional.empty(), Map.of()));
        return untranslated(
                settling,
                new Outgoing.Prepared.Untranslatable(
                        identity.sender().orElseThrow(), reason.findings(), reason.defect()));
    }

    private void record(Settling settling) {
        journal.recordOutcome(settling.message().id(), settling.outcome(MessageState.HELD));
    }
}
