package nl.berichtenpoort.engine.rule;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.TextBundles;

/**
 * Sentences on the rules of the standard for those who look a rule up, by its official id, from the bundle {@code rules}.
 * What was found in a message is put into words by {@link nl.berichtenpoort.engine.report.FindingTexts}.
 */
public final class RuleTexts {

    private final ResourceBundle texts;
    private final Language language;

    public RuleTexts(Language language) {
        this.language = language;
        this.texts = TextBundles.of("nl.berichtenpoort.engine.texts.rules", language, RuleTexts.class.getClassLoader());
    }

    /**
     * What the rule says.
     *
     * @param id the official id, for example {@code TR056}
     * @throws java.util.MissingResourceException if the standard has no such rule
     */
    public String explanation(String id) {
        return text(id + ".explanation");
    }

    /** What who violates the rule can do about it, under the same conditions. */
    public String remedy(String id) {
        return text(id + ".remedy");
    }

    /**
     * Against what a rule is checked.
     *
     * @param need one of the {@code needs} of {@link nl.berichtenpoort.schemas.RuleEntry}, for example {@code case-file}
     * @throws java.util.MissingResourceException if there is no such need
     */
    public String need(String need) {
        return text("needs-" + need);
    }

    private String text(String key) {
        return new MessageFormat(texts.getString(key), language.locale()).format(new Object[0]);
    }
}
