package nl.berichtenpoort.engine.report;

import java.text.MessageFormat;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sentences for findings, from resource bundles. A finding with key {@code schema.enumeration} has its sentences in the
 * bundle {@code nl/berichtenpoort/engine/texts/schema_nl.properties} under {@code enumeration.message} (what is wrong)
 * and {@code enumeration.remedy} (what to do); the patterns are those of {@link MessageFormat}.
 */
public final class FindingTexts {

    private static final String BUNDLES = "nl.berichtenpoort.engine.texts.";

    private final Language language;
    private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

    public FindingTexts(Language language) {
        this.language = language;
    }

    /** What is wrong. */
    public String message(Finding finding) {
        return text(finding, "message");
    }

    /** What the reader can do about it. */
    public String remedy(Finding finding) {
        return text(finding, "remedy");
    }

    private String text(Finding finding, String kind) {
        int dot = finding.messageKey().indexOf('.');
        String bundleName = finding.messageKey().substring(0, dot);
        String key = finding.messageKey().substring(dot + 1) + "." + kind;
        ResourceBundle bundle = bundles.computeIfAbsent(bundleName, this::bundle);
        if (!bundle.containsKey(key)) {
            throw new MissingResourceException("No text for " + finding.messageKey(), bundleName, key);
        }
        return new MessageFormat(bundle.getString(key), language.locale())
                .format(finding.arguments().toArray());
    }

    private ResourceBundle bundle(String name) {
        return TextBundles.of(BUNDLES + name, language, FindingTexts.class.getClassLoader());
    }
}
