package nl.berichtenpoort.engine.report;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Sentences by language. Every language has a bundle of its own and none falls back on another. */
public final class TextBundles {

    private static final ResourceBundle.Control ONE_FILE = new OneFile();

    private TextBundles() {}

    /**
     * The bundle {@code <name>_<language>.properties}.
     *
     * @param name full name of the bundle, with its package
     * @param loader the class loader of the module that the bundle belongs to
     * @throws MissingResourceException if there is none
     */
    public static ResourceBundle of(String name, Language language, ClassLoader loader) {
        return ResourceBundle.getBundle(name, language.locale(), loader, ONE_FILE);
    }

    /** Looks for no parent bundle: in the jar of the gateway, looking in vain opens every jar inside it. */
    private static final class OneFile extends ResourceBundle.Control {

        @Override
        public List<String> getFormats(String baseName) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public List<Locale> getCandidateLocales(String baseName, Locale locale) {
            return List.of(locale);
        }

        @Override
        public Locale getFallbackLocale(String baseName, Locale locale) {
            return null;
        }
    }
}
