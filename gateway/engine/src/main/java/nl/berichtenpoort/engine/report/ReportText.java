package nl.berichtenpoort.engine.report;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * A report as text for a terminal, in the way of a compiler: a line {@code file:line:column: severity: rule: sentence}
 * for each finding, with the path and the remedy below it, and a closing line a file. Rules that could not be checked
 * are a line below that.
 */
public final class ReportText {

    private final ResourceBundle words;
    private final Language language;

    public ReportText(Language language) {
        this.language = language;
        this.words =
                TextBundles.of("nl.berichtenpoort.engine.texts.report", language, ReportText.class.getClassLoader());
    }

    /** The report of one file, each line ended by a newline. */
    public String of(ReportView report) {
        StringBuilder text = new StringBuilder(findings(report));
        text.append(report.file().orElse("-"))
                .append(": ")
                .append(closing(report))
                .append('\n');
        if (!report.unchecked().isEmpty()) {
            text.append("    ").append(unchecked(report)).append('\n');
        }
        return text.toString();
    }

    /** The findings of one file without its closing line, each line ended by a newline. */
    public String findings(ReportView report) {
        StringBuilder text = new StringBuilder();
        String file = report.file().orElse("-");
        for (ReportView.FindingView finding : report.findings()) {
            text.append(file);
            if (finding.line() > 0) {
                text.append(':').append(finding.line());
                if (finding.column() > 0) {
                    text.append(':').append(finding.column());
                }
            }
            text.append(": ").append(words.getString("severity." + finding.severity()));
            text.append(": ").append(finding.rule());
            finding.returnCode()
                    .ifPresent(code -> text.append(" (").append(code).append(')'));
            text.append(": ").append(finding.message()).append('\n');
            finding.path()
                    .ifPresent(
                            path -> text.append("    ").append(word("at", path)).append('\n'));
            text.append("    ").append(word("remedy", finding.remedy())).append('\n');
        }
        return text.toString();
    }

    /** The closing line of a run over several files. */
    public String summary(List<ReportView> reports) {
        return word(
                "summary",
                reports.size(),
                count(reports, Verdict.VALID),
                count(reports, Verdict.INVALID),
                count(reports, Verdict.UNDETERMINED));
    }

    private static long count(List<ReportView> reports, Verdict verdict) {
        return reports.stream()
                .filter(report -> report.verdict().equals(verdict.label()))
                .count();
    }

    private String closing(ReportView report) {
        String identity = report.message()
                .map(message ->
                        message + report.release().map(release -> " " + release).orElse(""))
                .orElseGet(() -> words.getString("unknown-message"));
        return switch (report.verdict()) {
            case "valid" -> word("valid", identity);
            case "invalid" -> word("invalid", identity, errors(report));
            default -> word("undetermined", identity);
        };
    }

    private String unchecked(ReportView report) {
        return word(
                "unchecked",
                report.unchecked().stream()
                        .map(rules ->
                                words.getString("unchecked-" + rules.need()) + " " + String.join(", ", rules.rules()))
                        .collect(Collectors.joining("; ")));
    }

    private static long errors(ReportView report) {
        return report.findings().stream()
                .filter(finding -> finding.severity().equals(Severity.ERROR.label()))
                .count();
    }

    private String word(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), language.locale()).format(arguments);
    }
}
