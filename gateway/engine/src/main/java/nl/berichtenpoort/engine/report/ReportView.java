package nl.berichtenpoort.engine.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageType;

/**
 * A report in the words of one language, shaped as the command line and REST give it out as JSON. An empty optional
 * becomes {@code null} there.
 *
 * @param file the file's name as the user gave it; empty where the message is no file
 * @param message the message type, for example {@code JW315}
 * @param release the release, for example {@code 3.2}
 * @param verdict {@code valid}, {@code invalid} or {@code undetermined}
 * @param layers outcome of each layer
 * @param findings what was found
 * @param unchecked rules that were left out because what they need was not there
 */
public record ReportView(
        Optional<String> file,
        Optional<String> message,
        Optional<String> release,
        String verdict,
        List<LayerView> layers,
        List<FindingView> findings,
        List<UncheckedRules> unchecked) {

    public ReportView {
        Objects.requireNonNull(file);
        Objects.requireNonNull(message);
        Objects.requireNonNull(release);
        Objects.requireNonNull(verdict);
        layers = List.copyOf(layers);
        findings = List.copyOf(findings);
        unchecked = List.copyOf(unchecked);
    }

    /** The outcome of a layer. */
    public record LayerView(String layer, String outcome) {}

    /**
     * A finding in words.
     *
     * @param line from 1; 0 where the finding is about the message as a whole
     * @param column from 1; 0 where unknown
     * @param message what is wrong
     * @param remedy what to do
     */
    public record FindingView(
            String rule,
            String layer,
            String severity,
            Optional<String> returnCode,
            Optional<String> path,
            int line,
            int column,
            String message,
            String remedy) {

        /** Puts a finding into words. */
        public static FindingView of(Finding finding, FindingTexts texts) {
            return new FindingView(
                    finding.rule(),
                    finding.layer().label(),
                    finding.severity().label(),
                    finding.returnCode(),
                    finding.position().path(),
                    finding.position().line(),
                    finding.position().column(),
                    texts.message(finding),
                    texts.remedy(finding));
        }
    }

    /** Puts a report into words. */
    public static ReportView of(Optional<String> file, Report report, FindingTexts texts) {
        return new ReportView(
                file,
                report.type().map(MessageType::functie),
                report.release(),
                report.verdict().label(),
                report.layers().stream()
                        .map(layer -> new LayerView(
                                layer.layer().label(), layer.outcome().label()))
                        .toList(),
                report.findings().stream()
                        .map(finding -> FindingView.of(finding, texts))
                        .toList(),
                report.unchecked());
    }
}
