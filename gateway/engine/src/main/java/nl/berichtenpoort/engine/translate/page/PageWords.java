package nl.berichtenpoort.engine.translate.page;

import java.text.MessageFormat;
import java.util.Optional;
import java.util.ResourceBundle;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.TextBundles;

/** The labels and sentences of a page in one language, from the bundle {@code page}. Thread-safe. */
final class PageWords {

    private final Language language;
    private final ResourceBundle bundle;
    private final ResourceBundle rules;
    private final ResourceBundle report;

    PageWords(Language language) {
        this.language = language;
        this.bundle = bundle("page");
        this.rules = bundle("rules");
        this.report = bundle("report");
    }

    private ResourceBundle bundle(String name) {
        return TextBundles.of("nl.berichtenpoort.engine.texts." + name, language, PageWords.class.getClassLoader());
    }

    /** What a rule of the standard asks, in a sentence or two; empty if there is no such rule. */
    Optional<String> rule(String id) {
        String key = id + ".explanation";
        return rules.containsKey(key)
                ? Optional.of(new MessageFormat(rules.getString(key), language.locale()).format(new Object[0]))
                : Optional.empty();
    }

    /** What was missing where rules were left out, as reports say it. */
    String unchecked(String need) {
        return report.getString("unchecked-" + need);
    }

    Language language() {
        return language;
    }

    /** A sentence with its arguments filled in. */
    String word(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(arguments);
    }

    /** A sentence that not every code or type has. */
    Optional<String> find(String key, Object... arguments) {
        return bundle.containsKey(key) ? Optional.of(word(key, arguments)) : Optional.empty();
    }

    /**
     * What people call an element.
     *
     * @param owner the class or base type that it stands in
     * @param name its name; given back where there is no label, for an element that no schema knows
     */
    String label(String owner, String name) {
        return find("element." + owner + "." + name)
                .or(() -> find("element." + name))
                .orElse(name);
    }
}
