package nl.berichtenpoort.app.settings;

import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.TextBundles;

/**
 * One thing that is wrong in the configuration. Its sentence is in the bundle {@code settings}.
 *
 * @param property the property, as it is written in YAML
 * @param key name of the sentence: what is wrong and what to write instead
 * @param arguments what the sentence fills in, from {0} on; no secrets
 */
public record SettingsProblem(String property, String key, List<String> arguments) {

    private static final String BUNDLE = "nl.berichtenpoort.app.texts.settings";

    public SettingsProblem {
        Objects.requireNonNull(property);
        Objects.requireNonNull(key);
        arguments = List.copyOf(arguments);
    }

    /** A problem of a property. */
    public static SettingsProblem of(String property, String key, String... arguments) {
        return new SettingsProblem(property, key, List.of(arguments));
    }

    /** The property, what is wrong with it and what to do. */
    public String sentence(Language language) {
        ResourceBundle bundle = TextBundles.of(BUNDLE, language, SettingsProblem.class.getClassLoader());
        return property + ": "
                + new MessageFormat(bundle.getString(key), language.locale()).format(arguments.toArray());
    }
}
