package nl.berichtenpoort.app.cli;

import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells a user what is wrong with a command in one sentence, in the language that the command asks for, and where help
 * is: the whole of the help would push that sentence out of sight. Exit code 2.
 */
final class WrongUse implements CommandLine.IParameterExceptionHandler {

    private final CommandTexts texts;

    /** @param texts in the language that the command asks for */
    WrongUse(CommandTexts texts) {
        this.texts = texts;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(sentence(wrong));
        command.getErr().println(texts.sentence("help", command.getCommandSpec().qualifiedName()));
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private String sentence(ParameterException wrong) {
        if (wrong instanceof MissingParameterException missing) {
            return texts.sentence(
                    "missing", missing.getMissing().stream().map(WrongUse::name).collect(Collectors.joining(", ")));
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return texts.sentence("unknown", String.join(" ", unmatched.getUnmatched()));
        }
        if (wrong.getArgSpec() != null && wrong.getValue() != null) {
            return texts.sentence(
                    "value",
                    wrong.getValue(),
                    name(wrong.getArgSpec()),
                    wrong.getArgSpec().paramLabel());
        }
        return wrong.getMessage();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
