package nl.berichtenpoort.app.settings;

import java.util.List;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.report.Language;

/** The configuration cannot be used; the gateway does not start with it. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<SettingsProblem> problems;

    /** @param problems all that is wrong, at least one */
    public SettingsException(List<SettingsProblem> problems) {
        super(sentences(problems, Language.EN));
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, in the order of the configuration. */
    public List<SettingsProblem> problems() {
        return problems;
    }

    static String sentences(List<SettingsProblem> problems, Language language) {
        return problems.stream()
                .map(problem -> problem.sentence(language))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
