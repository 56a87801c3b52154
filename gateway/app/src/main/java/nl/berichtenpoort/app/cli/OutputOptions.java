package nl.berichtenpoort.app.cli;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.function.Consumer;
import nl.berichtenpoort.engine.report.Language;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The options that say in which form and language a command gives its result. */
final class OutputOptions {

    static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private LanguageOption language;

    @Option(names = "--format", defaultValue = "text", paramLabel = "text|json")
    private Format format;

    Language language() {
        return language.language();
    }

    CommandTexts texts() {
        return new CommandTexts(language());
    }

    /**
     * Writes the result in the form that the user asked for.
     *
     * @param json the result as JSON
     * @param text writes it as text
     */
    void write(Object json, Consumer<PrintWriter> text) {
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> text.accept(out);
            case JSON ->
                out.println(JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(json));
        }
        out.flush();
    }
}
