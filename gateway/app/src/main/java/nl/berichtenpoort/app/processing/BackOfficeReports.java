package nl.berichtenpoort.app.processing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import nl.berichtenpoort.app.journal.MessageIdentity;
import nl.berichtenpoort.app.journal.MessageState;
import nl.berichtenpoort.engine.envelope.FoutCode;
import nl.berichtenpoort.engine.report.FindingTexts;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.ReportView;
import nl.berichtenpoort.engine.report.TextBundles;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a municipality's back-office what the gateway found, where no return message tells it: in a message of its own
 * that is kept back, and in a message to it that it is going to answer itself.
 */
final class BackOfficeReports {

    private static final String BUNDLE = "nl.berichtenpoort.app.texts.backoffice";
    private static final JsonMapper JSON = new JsonMapper();

    private final Dispatch dispatch;
    private final Answers answers;
    private final FindingTexts findings;
    private final ResourceBundle words;

    /** @param language the language of what back-offices read */
    BackOfficeReports(Dispatch dispatch, Answers answers, Language language) {
        this.dispatch = Objects.requireNonNull(dispatch);
        this.answers = Objects.requireNonNull(answers);
        this.findings = new FindingTexts(language);
        this.words = TextBundles.of(BUNDLE, language, BackOfficeReports.class.getClassLoader());
    }

    /** Tells the sender of a message that is kept back; gives the numbers that connectors have to be told of. */
    List<Long> held(Settling settling) {
        String sender = settling.message().identity().sender().orElseThrow();
        String reference =
                Envelopes.reference(settling.message().id(), settling.message().identity());
        Optional<Long> fo01 = dispatch.takesStufOnly(sender)
                ? dispatch.reportError(settling.message(), answers.fo01(settling, FoutCode.BRS28))
                : Optional.empty();
        Optional<Long> report = dispatch.report(
                settling.message(), sender, reference, document("held", settling, MessageState.HELD, reference));
        return Stream.of(fo01, report).flatMap(Optional::stream).toList();
    }

    /**
     * Tells the receiver of a message that was passed on what it would be answered; gives the number that a connector has
     * to be told of.
     *
     * @param reference under which the receiver gets the message
     */
    Optional<Long> passedOn(Settling settling, UUID reference) {
        return dispatch.report(
                settling.message(),
                settling.message().identity().receiver().orElseThrow(),
                reference.toString(),
                document("passed-on", settling, MessageState.ACCEPTED, reference.toString()));
    }

    private byte[] document(String reason, Settling settling, MessageState state, String reference) {
        MessageIdentity identity = settling.identity();
        ReportView view = ReportView.of(Optional.empty(), settling.report(), findings);
        return JSON.writeValueAsBytes(new BackOfficeReport(
                reason,
                words.getString(reason + ".explanation"),
                words.getString(reason + ".remedy"),
                settling.message().id(),
                view.message(),
                view.release(),
                identity.sender(),
                identity.receiver(),
                identity.identification(),
                reference,
                state.name(),
                view.verdict(),
                settling.report().disposition().name(),
                view.layers(),
                view.findings()));
    }
}
