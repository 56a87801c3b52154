package nl.berichtenpoort.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands of the jar that run without Spring. */
@Command(
        name = "berichtenpoort",
        description = "Berichtenpoort. Zonder opdracht start de poort zelf.",
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        subcommands = {ValidateCommand.class, ConverseCommand.class, RulesCommand.class, CommandLine.HelpCommand.class})
public final class CommandLineTool implements Runnable {

    private static final Set<String> COMMANDS =
            Set.of("validate", "converse", "rules", "help", "--help", "-h", "--version", "-V");

    @Spec
    private CommandSpec spec;

    private CommandLineTool() {}

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
        return new CommandLine(new CommandLineTool())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new WrongUse())
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Kies een opdracht, bijvoorbeeld: validate bericht.xml");
    }
}
