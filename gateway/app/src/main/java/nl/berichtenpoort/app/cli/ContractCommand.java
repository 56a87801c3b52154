package nl.berichtenpoort.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code contract}: what a contract manager does with contract files. */
@Command(
        name = "contract",
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        subcommands = {
            ContractCheckCommand.class,
            ContractExplainCommand.class,
            ContractTryCommand.class,
            ContractCompareCommand.class,
            CommandLine.HelpCommand.class
        })
final class ContractCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @CommandLine.ParentCommand
    private CommandLineTool tool;

    @CommandLine.Mixin
    private LanguageOption language;

    /** The tool that it is a command of. */
    CommandLineTool tool() {
        return tool;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), new CommandTexts(language.language()).sentence("no-contract-command"));
    }
}
