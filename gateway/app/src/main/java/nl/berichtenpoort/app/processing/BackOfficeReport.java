package nl.berichtenpoort.app.processing;

import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.contract.verdict.ContractView;
import nl.berichtenpoort.engine.report.ReportView.FindingView;
import nl.berichtenpoort.engine.report.ReportView.LayerView;
import nl.berichtenpoort.engine.report.UncheckedRules;

/**
 * What a back-office is told about a message, as JSON: which message, what became of it, and for each finding which
 * rule, where and what to do. Verdict, layers and findings are those of the command line's report.
 *
 * @param reason {@code held}, {@code passed-on}, {@code requests-answered}, {@code requests-advice} or {@code signals}
 * @param explanation what became of the message, in words
 * @param remedy what to do, in words
 * @param id the journal's number of the message, as the API knows it
 * @param message its type, for example {@code JW301}
 * @param identification its sender's own identification of it
 * @param referentienummer the reference under which the back-office sent or received it
 * @param state where it stands
 * @param disposition what happens with it
 * @param unchecked rules that were left out because what they need was not there
 * @param contract what the contracts say beside the findings: decisions on requests, amounts of invoice lines
 * @param made the messages that the gateway sends because of it in the name of the back-office's municipality
 */
record BackOfficeReport(
        String reason,
        String explanation,
        String remedy,
        long id,
        Optional<String> message,
        Optional<String> release,
        Optional<String> sender,
        Optional<String> receiver,
        Optional<String> identification,
        String referentienummer,
        String state,
        String verdict,
        String disposition,
        List<LayerView> layers,
        List<FindingView> findings,
        List<UncheckedRules> unchecked,
        Optional<ContractView> contract,
        List<Made> made) {

    BackOfficeReport {
        layers = List.copyOf(layers);
        findings = List.copyOf(findings);
        unchecked = List.copyOf(unchecked);
        made = List.copyOf(made);
    }

    /**
     * A message that the gateway made.
     *
     * @param id the journal's number of it
     * @param message its type, for example {@code JW319}
     */
    record Made(long id, String message, String identification) {}
}
