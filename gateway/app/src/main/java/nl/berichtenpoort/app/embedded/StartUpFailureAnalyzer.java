package nl.berichtenpoort.app.embedded;

import nl.berichtenpoort.engine.report.Language;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets Spring Boot tell in Dutch and English why the gateway does not start, instead of printing a stack trace. */
public class StartUpFailureAnalyzer extends AbstractFailureAnalyzer<StartUpException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StartUpException cause) {
        return new FailureAnalysis(
                cause.description(Language.NL) + System.lineSeparator() + cause.description(Language.EN),
                cause.remedy(Language.NL) + System.lineSeparator() + cause.remedy(Language.EN),
                cause);
    }
}
