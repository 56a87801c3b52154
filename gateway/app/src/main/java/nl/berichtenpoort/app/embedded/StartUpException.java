package nl.berichtenpoort.app.embedded;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.TextBundles;

/** The gateway cannot start, and a person can do something about it. Its sentences are in the bundle {@code startup}. */
public final class StartUpException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "nl.berichtenpoort.app.texts.startup";

    private final String key;
    private final String[] arguments;

    /**
     * @param key name of the sentences in the bundle, for example {@code folder-locked}
     * @param arguments what the sentences fill in
     */
    public StartUpException(String key, String... arguments) {
        super(key + " " + String.join(" ", arguments));
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** As the other constructor, with what led to it. */
    public StartUpException(Throwable cause, String key, String... arguments) {
        this(key, arguments);
        initCause(cause);
    }

    /** Which sentences tell about it. */
    public String key() {
        return key;
    }

    /** What is wrong. */
    public String description(Language language) {
        return text("message", language);
    }

    /** What to do. */
    public String remedy(Language language) {
        return text("remedy", language);
    }

    private String text(String kind, Language language) {
        ResourceBundle bundle = TextBundles.of(BUNDLE, language, StartUpException.class.getClassLoader());
        return new MessageFormat(bundle.getString(key + "." + kind), language.locale()).format(arguments);
    }
}
