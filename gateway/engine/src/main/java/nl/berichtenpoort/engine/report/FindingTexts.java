package nl.berichtenpoort.engine.report;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Sentences for findings, from resource bundles. A finding with key {@code schema.enumeration} has its sentences in the
 * bundle {@code nl/berichtenpoort/engine/texts/schema_nl.properties} under {@code enumeration.message} (what is wrong)
 * and {@code enumeration.remedy} (what to do); the patterns are those of {@link MessageFormat}.
 */
public final class FindingTexts {

    private static final Pattern AMOUNT = Pattern.compile("€-?[0-9]{1,18}");

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
                .format(finding.arguments().stream().map(this::shown).toArray());
    }

    /** An amount ({@link Finding#euro}) in the way of the language, all else as it is. */
    private String shown(String argument) {
        if (!AMOUNT.matcher(argument).matches()) {
            return argument;
        }
        NumberFormat decimals = NumberFormat.getNumberInstance(language.locale());
        decimals.setMinimumFractionDigits(2);
        return "€ " + decimals.format(BigDecimal.valueOf(Long.parseLong(argument.substring(1)), 2));
    }

    private ResourceBundle bundle(String name) {
        return TextBundles.of(BUNDLES + name, language, FindingTexts.class.getClassLoader());
    }
}
