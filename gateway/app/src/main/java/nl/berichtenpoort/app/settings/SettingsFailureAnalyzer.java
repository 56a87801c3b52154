package nl.berichtenpoort.app.settings;

import nl.berichtenpoort.engine.report.Language;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells which settings are wrong, in Dutch and English, instead of a stack trace. */
public class SettingsFailureAnalyzer extends AbstractFailureAnalyzer<SettingsException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SettingsException cause) {
        return told(cause);
    }

    static FailureAnalysis told(SettingsException cause) {
        return new FailureAnalysis(
                SettingsException.sentences(cause.problems(), Language.NL)
                        + System.lineSeparator()
                        + SettingsException.sentences(cause.problems(), Language.EN),
                SettingsProblem.of("berichtenpoort", "action").sentence(Language.NL)
                        + System.lineSeparator()
                        + SettingsProblem.of("berichtenpoort", "action").sentence(Language.EN),
                cause);
    }
}
