package nl.berichtenpoort.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import nl.berichtenpoort.engine.translate.older.Lifter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of the commands that judge messages, and what follows from them. */
final class JudgingOptions {

    private static final String PRODUCT_CODES = "--product-codes";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private OutputOptions output;

    @Option(names = "--today", paramLabel = "jjjj-mm-dd")
    private Optional<LocalDate> today = Optional.empty();

    @Option(names = PRODUCT_CODES, paramLabel = "CSV")
    private Optional<Path> productCodes = Optional.empty();

    Language language() {
        return output.language();
    }

    CommandTexts texts() {
        return output.texts();
    }

    /** The date of judging: the one that the user gave, else today in the Netherlands. */
    LocalDate today() {
        return today.orElseGet(() -> LocalDate.now(Clock.system(OutputOptions.DUTCH_TIME)));
    }

    /**
     * The date of judging a file: that of a sibling {@code NAME.today}, if there is one.
     *
     * @throws ParameterException if the sibling holds no date
     */
    LocalDate today(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        Path sibling = file.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".today");
        if (!Files.exists(sibling)) {
            return today();
        }
        try {
            return LocalDate.parse(Files.readString(sibling).strip());
        } catch (DateTimeParseException e) {
            throw new ParameterException(spec.commandLine(), texts().sentence("no-date", sibling), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                productCodes.map(this::productCodes),
                Optional.of(new Lifter(schemas)));
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
        output.write(json, text);
    }
}
