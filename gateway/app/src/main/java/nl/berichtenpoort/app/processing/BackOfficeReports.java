package nl.berichtenpoort.app.processing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import nl.berichtenpoort.app.journal.MessageIdentity;
import nl.berichtenpoort.app.journal.MessageState;
import nl.berichtenpoort.app.journal.StoredMessage;
import nl.berichtenpoort.engine.contract.verdict.Besluit;
import nl.berichtenpoort.engine.contract.verdict.ContractOordeel;
import nl.berichtenpoort.engine.envelope.FoutCode;
import nl.berichtenpoort.engine.message.PartyKind;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.FindingTexts;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.ReportView;
import nl.berichtenpoort.engine.report.TextBundles;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a municipality's back-office what the gateway found, where no return message tells it: in a message of its own
 * that is kept back, in a message to it that it is going to answer itself, and wherever the contracts have a say.
 */
final class BackOfficeReports {

    private static final String BUNDLE = "nl.berichtenpoort.app.texts.backoffice";
    private static final JsonMapper JSON = new JsonMapper();

    private final Dispatch dispatch;
    private final Answers answers;
    private final ContractViews contracts;
    private final FindingTexts findings;
    private final ResourceBundle words;

    /** @param language the language of what back-offices read */
    BackOfficeReports(Dispatch dispatch, Answers answers, ContractViews contracts, Language language) {
        this.dispatch = Objects.requireNonNull(dispatch);
        this.answers = Objects.requireNonNull(answers);
        this.contracts = Objects.requireNonNull(contracts);
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
                settling.message(),
                sender,
                reference,
                document("held", settling, MessageState.HELD, reference, List.of()));
        return Stream.of(fo01, report).flatMap(Optional::stream).toList();
    }

    /**
     * Tells the municipality of an accepted message what no message tells it: what it would be answered, where it answers
     * itself; what the contracts say to its requests; and every breach of a contract, of a message that it sends too.
     *
     * @param reference under which the receiver gets the message
     * @param receiverAnswers whether the receiver answers it itself
     * @param made the 319s that the gateway sends because of it
     * @return the number that a connector has to be told of
     */
    Optional<Long> accepted(
            Settling settling, UUID reference, boolean receiverAnswers, List<BackOfficeReport.Made> made) {
        StoredMessage message = settling.message();
        boolean sends = settling.type().senderKind() == PartyKind.GEMEENTE;
        String municipality =
                (sends ? message.identity().sender() : message.identity().receiver()).orElseThrow();
        String known = sends ? Envelopes.reference(message.id(), message.identity()) : reference.toString();
        return reason(settling, !sends && receiverAnswers, made)
                .flatMap(reason -> dispatch.report(
                        message, municipality, known, document(reason, settling, MessageState.ACCEPTED, known, made)));
    }

    private static Optional<String> reason(
            Settling settling, boolean municipalityAnswers, List<BackOfficeReport.Made> made) {
        boolean decided = settling.judgement().contract().map(ContractOordeel::verzoeken).orElse(List.of()).stream()
                .anyMatch(request -> !(request.besluit() instanceof Besluit.Past));
        if (decided) {
            return Optional.of(made.isEmpty() ? "requests-advice" : "requests-answered");
        }
        List<Finding> found = settling.report().findings();
        if (municipalityAnswers && found.stream().anyMatch(BackOfficeReports::isOfTheStandard)) {
            return Optional.of("passed-on");
        }
        return found.stream().anyMatch(finding -> finding.layer() == Layer.CONTRACT)
                ? Optional.of("signals")
                : Optional.empty();
    }

    /** What a form cannot carry is told by the form's own findings, and is nothing to answer the sender. */
    private static boolean isOfTheStandard(Finding finding) {
        return finding.layer() != Layer.CONTRACT && finding.layer() != Layer.TRANSLATE;
    }

    private byte[] document(
            String reason, Settling settling, MessageState state, String reference, List<BackOfficeReport.Made> made) {
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
                view.findings(),
                view.unchecked(),
                contracts.of(settling),
                made));
    }
}
