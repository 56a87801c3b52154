package nl.berichtenpoort.app.cli;

import java.util.Set;

/** The commands of the jar that run without Spring. */
public final class CommandLineTool {

    private static final Set<String> COMMANDS = Set.of("validate", "help", "--help", "-h", "--version", "-V");

    private CommandLineTool() {}

    /** Whether the first argument names a command, so that the gateway itself is not started. */
    public static boolean isCommand(String argument) {
        return COMMANDS.contains(argument);
    }

    /** Runs a command and gives its exit code. */
    public static int run(String... arguments) {
        return 2;
    }
}
