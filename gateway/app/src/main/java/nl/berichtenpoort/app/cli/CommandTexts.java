package nl.berichtenpoort.app.cli;

import java.text.MessageFormat;
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

    /** A sentence with its arguments filled in. */
    String sentence(String key, Object... arguments) {
        return new MessageFormat(sentences.getString(key), language.locale()).format(arguments);
    }
}
