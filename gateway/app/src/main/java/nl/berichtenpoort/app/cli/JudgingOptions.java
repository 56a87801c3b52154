package nl.berichtenpoort.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.berichtenpoort.app.settings.ProductCodeSetting;
import nl.berichtenpoort.app.settings.SettingsException;
import nl.berichtenpoort.engine.MessagePipeline;
import nl.berichtenpoort.engine.envelope.EnvelopeCheck;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.rule.ProductCodeList;
import nl.berichtenpoort.engine.rule.RuleBook;
import nl.berichtenpoort.engine.rule.RuleRunner;
import nl.berichtenpoort.engine.schema.SchemaSet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The options of the commands that judge messages, and what follows from them. */
final class JudgingOptions {

    private static final String PRODUCT_CODES = "--product-codes";
    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private LanguageOption language;

    @Option(names = "--format", defaultValue = "text", paramLabel = "text|json")
    private Format format;

    @Option(names = "--today", paramLabel = "jjjj-mm-dd")
    private Optional<LocalDate> today = Optional.empty();

    @Option(names = PRODUCT_CODES, paramLabel = "CSV")
    private Optional<Path> productCodes = Optional.empty();

    Language language() {
        return language.language();
    }

    CommandTexts texts() {
        return new CommandTexts(language());
    }

    /** The date of judging: the one that the user gave, else today in the Netherlands. */
    LocalDate today() {
        return today.orElseGet(() -> LocalDate.now(Clock.system(DUTCH_TIME)));
    }

    /**
     * The way of a message as the gateway has it. A file is judged by itself: which parties are registered at some
     * gateway says nothing about it.
     *
     * @throws ParameterException if the product code list cannot be used
     */
    MessagePipeline pipeline(SchemaSet schemas, RuleBook rules) {
        return new MessagePipeline(
                new EnvelopeReader(),
                new EnvelopeCheck(party -> true, party -> true),
                new MessageReader(schemas),
                new RuleRunner(rules),
                productCodes.map(this::productCodes));
    }

    private ProductCodeList productCodes(Path file) {
        try {
            return ProductCodeSetting.read(PRODUCT_CODES, file);
        } catch (SettingsException unusable) {
            throw new ParameterException(
                    spec.commandLine(),
                    unusable.problems().stream()
                            .map(problem -> problem.sentence(language()))
                            .collect(Collectors.joining(System.lineSeparator())),
                    unusable);
        }
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
