package nl.berichtenpoort.app.cli;

import java.util.List;
import nl.berichtenpoort.engine.report.ReportView;
import nl.berichtenpoort.engine.report.Verdict;

/** What a command that judges messages tells the shell. */
final class ExitCode {

    private ExitCode() {}

    /** 0 all valid, 1 some invalid, 3 at least one could not be judged. */
    static int of(List<ReportView> reports) {
        if (reports.stream().anyMatch(report -> report.verdict().equals(Verdict.UNDETERMINED.label()))) {
            return 3;
        }
        return reports.stream().allMatch(report -> report.verdict().equals(Verdict.VALID.label())) ? 0 : 1;
    }
}
