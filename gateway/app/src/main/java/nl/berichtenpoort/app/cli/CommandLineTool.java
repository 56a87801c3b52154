package nl.berichtenpoort.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.TextBundles;
import nl.berichtenpoort.engine.rule.RuleBook;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands of the jar that run without Spring. What their help says is in the bundle {@code help}. */
@Command(
        name = "berichtenpoort",
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        subcommands = {
            ValidateCommand.class,
            ConverseCommand.class,
            RulesCommand.class,
            ShowCommand.class,
            JsonSchemaCommand.class,
            TranslateCommand.class,
            ContractCommand.class,
            CommandLine.HelpCommand.class
        })
public final class CommandLineTool implements Runnable {

    private static final Set<String> COMMANDS = Set.of(
            "validate",
            "converse",
            "rules",
            "show",
            "json-schema",
            "translate",
            "contract",
            "help",
            "--help",
            "-h",
            "--version",
            "-V");

    private final Supplier<RuleBook> rules;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LanguageOption language;

    private CommandLineTool(Supplier<RuleBook> rules) {
        this.rules = rules;
    }

    /** Whether the first argument names a command, so that the gateway itself is not started. */
    public static boolean isCommand(String argument) {
        return COMMANDS.contains(argument);
    }

    /**
     * Runs a command on the standard streams, which are written in UTF-8 whatever the terminal's locale says.
     *
     * @return the exit code, as the command documents it
     */
    public static int run(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return run(out, err, arguments);
    }

    /** Runs a command with its output and its complaints to the given writers. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(RuleBook::release32, out, err, arguments);
    }

    /** Runs a command that judges by the given rules. */
    static int run(Supplier<RuleBook> rules, PrintWriter out, PrintWriter err, String... arguments) {
        Language language = CommandTexts.languageOf(arguments);
        return new CommandLine(new CommandLineTool(rules))
                .setOut(out)
                .setErr(err)
                .setResourceBundle(TextBundles.of(
                        "nl.berichtenpoort.app.texts.help", language, CommandLineTool.class.getClassLoader()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new WrongUse(new CommandTexts(language)))
                .execute(arguments);
    }

    /** The rules to judge by. */
    RuleBook rules() {
        return rules.get();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), new CommandTexts(language.language()).sentence("no-command"));
    }
}
