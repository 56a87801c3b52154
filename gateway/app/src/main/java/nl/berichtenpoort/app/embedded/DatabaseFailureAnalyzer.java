package nl.berichtenpoort.app.embedded;

import java.sql.SQLException;
import nl.berichtenpoort.engine.report.Language;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells why the gateway does not start when it cannot get into its database. */
public class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String state = cause.getSQLState();
        if (state == null) {
            return null;
        }
        // Class 08: no connection; class 28: user or password; 3D000: no such database.
        if (!state.startsWith("08") && !state.startsWith("28") && !state.equals("3D000")) {
            return null;
        }
        StartUpException problem = new StartUpException(cause, "database-unreachable", state, cause.getMessage());
        return new FailureAnalysis(
                problem.description(Language.NL) + System.lineSeparator() + problem.description(Language.EN),
                problem.remedy(Language.NL) + System.lineSeparator() + problem.remedy(Language.EN),
                cause);
    }
}
