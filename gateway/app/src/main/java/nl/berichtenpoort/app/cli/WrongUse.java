package nl.berichtenpoort.app.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.report.Language;
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

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        CommandTexts texts = new CommandTexts(language(arguments));
        command.getErr().println(sentence(wrong, texts));
        command.getErr().println(texts.sentence("help", command.getCommandSpec().qualifiedName()));
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String sentence(ParameterException wrong, CommandTexts texts) {
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

    /** The language as far as the arguments tell it: they may be what is wrong. */
    private static Language language(String[] arguments) {
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
}
