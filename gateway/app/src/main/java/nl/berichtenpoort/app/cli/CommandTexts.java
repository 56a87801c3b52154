package nl.berichtenpoort.app.cli;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.TextBundles;

/** The sentences of the commands themselves, from the bundle {@code commands}. */
final class CommandTexts {

    private final Language language;
    private final ResourceBundle sentences;

    CommandTexts(Language language) {
        this.language = language;
        this.sentences =
                TextBundles.of("nl.berichtenpoort.app.texts.commands", language, CommandTexts.class.getClassLoader());
    }

    /** The language that arguments ask for, as far as they tell: they may be what is wrong. */
    static Language languageOf(String... arguments) {
        Iterator<String> rest = Arrays.asList(arguments).iterator();
        while (rest.hasNext()) {
            String argument = rest.next().toLowerCase(Locale.ROOT);
            boolean english = argument.equals("--lang=en")
                    || argument.equals("--lang")
                            && rest.hasNext()
                            && rest.next().equalsIgnoreCase("en");
            if (english) {
                return Language.EN;
            }
        }
        return Language.NL;
    }

    /** A sentence with its arguments filled in. */
    String sentence(String key, Object... arguments) {
        return new MessageFormat(sentences.getString(key), language.locale()).format(arguments);
    }
}
