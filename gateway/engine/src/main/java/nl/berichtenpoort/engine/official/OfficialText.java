package nl.berichtenpoort.engine.official;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.TextBundles;

/** A comparison as text for a terminal: a line that says how it went, and one below it for each rule. */
public final class OfficialText {

    private final ResourceBundle words;
    private final Language language;

    public OfficialText(Language language) {
        this.language = language;
        this.words = TextBundles.of(
                "nl.berichtenpoort.engine.texts.official", language, OfficialText.class.getClassLoader());
    }

    /** The comparison, each line indented and ended by a newline. */
    public String of(OfficialView comparison) {
        StringBuilder text =
                new StringBuilder("    ").append(comparison.message()).append('\n');
        for (OfficialView.RuleDifferenceView rule : comparison.rules()) {
            text.append("      ").append(rule.rule()).append(": ");
            text.append(word("difference-" + rule.difference(), rule.ours(), rule.official()));
            if (!rule.places().isEmpty()) {
                text.append(" (").append(String.join(", ", rule.places())).append(')');
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** How it went, and what to do where something failed. */
    String message(OfficialComparison comparison) {
        return comparison
                .failure()
                .map(failure -> word("failed-" + failure.kind().label(), failure.stylesheet(), failure.detail()))
                .orElseGet(() -> word(comparison.outcome().label(), String.join(", ", comparison.stylesheets())));
    }

    private String word(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), language.locale()).format(arguments);
    }
}
