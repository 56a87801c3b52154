package nl.berichtenpoort.engine.yaml;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.TextBundles;

/**
 * Sentences for faults in YAML files: under {@code <key>.message} what is wrong, under {@code <key>.remedy} what to do.
 * Faults of YAML itself and of single values have theirs in the bundle {@code nl/berichtenpoort/engine/texts/yaml}, those
 * of a kind of file in a bundle of its own.
 */
public class FaultTexts {

    private static final String BUNDLES = "nl.berichtenpoort.engine.texts.";

    private final String bundle;
    private final Language language;
    private final ResourceBundle own;
    private final ResourceBundle shared;

    /** @param bundle name of the bundle of the kind of file, without its package */
    public FaultTexts(String bundle, Language language) {
        this.bundle = bundle;
        this.language = language;
        this.own = TextBundles.of(BUNDLES + bundle, language, FaultTexts.class.getClassLoader());
        this.shared = TextBundles.of(BUNDLES + "yaml", language, FaultTexts.class.getClassLoader());
    }

    /** What is wrong. */
    public final String message(FileFault fault) {
        return text(fault, "message");
    }

    /** What the reader can do about it. */
    public final String remedy(FileFault fault) {
        return text(fault, "remedy");
    }

    /** The key of a fault's texts as that of a finding: the bundle and the name in it. */
    public final String messageKey(FileFault fault) {
        return (own.containsKey(fault.key() + ".message") ? bundle : "yaml") + "." + fault.key();
    }

    private String text(FileFault fault, String kind) {
        String key = fault.key() + "." + kind;
        ResourceBundle texts = own.containsKey(key) ? own : shared;
        return new MessageFormat(texts.getString(key), language.locale())
                .format(fault.arguments().toArray());
    }
}
