package nl.berichtenpoort.app.rest;

import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.FindingTexts;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.ReportView.FindingView;
import nl.berichtenpoort.engine.report.TextBundles;
import nl.berichtenpoort.routes.port.IntakeResult;
import org.springframework.stereotype.Component;

/** The words of the API in both languages. */
@Component
class ApiTexts {

    private static final String BUNDLE = "nl.berichtenpoort.app.texts.rest";

    private final Map<Language, ResourceBundle> bundles =
            Map.of(Language.NL, bundle(Language.NL), Language.EN, bundle(Language.EN));
    private final Map<Language, FindingTexts> findings =
            Map.of(Language.NL, new FindingTexts(Language.NL), Language.EN, new FindingTexts(Language.EN));

    private static ResourceBundle bundle(Language language) {
        return TextBundles.of(BUNDLE, language, ApiTexts.class.getClassLoader());
    }

    /** A problem that is about the request. */
    Problem problem(ProblemKind kind, String instance, Language language, List<String> arguments) {
        return new Problem(
                kind.type(),
                word(kind.key() + ".title", language, List.of()),
                kind.status(),
                word(kind.key() + ".detail", language, arguments),
                instance,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** A problem that is about a message: its first finding is the detail. */
    Problem problem(ProblemKind kind, String instance, Language language, IntakeResult.Refused refused) {
        List<FindingView> views = findings(refused.findings(), language);
        return new Problem(
                kind.type(),
                word(kind.key() + ".title", language, List.of()),
                kind.status(),
                views.get(0).message() + " " + views.get(0).remedy(),
                instance,
                Optional.of(refused.foutCode()),
                Optional.of(refused.messageId()),
                views);
    }

    /** A problem with a message that was not brought to be taken over. */
    Problem untranslated(ProblemKind kind, String instance, Language language, List<Finding> found) {
        return new Problem(
                kind.type(),
                word(kind.key() + ".title", language, List.of()),
                kind.status(),
                word(kind.key() + ".detail", language, List.of()),
                instance,
                Optional.empty(),
                Optional.empty(),
                findings(found, language));
    }

    /** Findings in words. */
    List<FindingView> findings(List<Finding> found, Language language) {
        return found.stream()
                .map(finding -> FindingView.of(finding, findings.get(language)))
                .toList();
    }

    private String word(String key, Language language, List<String> arguments) {
        return new MessageFormat(bundles.get(language).getString(key), language.locale()).format(arguments.toArray());
    }
}
