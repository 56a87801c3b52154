package nl.berichtenpoort.app.cli;

import nl.berichtenpoort.engine.report.Language;
import picocli.CommandLine.Option;

/** The option of every command that says in which language it speaks. */
final class LanguageOption {

    @Option(names = "--lang", defaultValue = "nl", paramLabel = "nl|en")
    private Language language;

    Language language() {
        return language;
    }
}
