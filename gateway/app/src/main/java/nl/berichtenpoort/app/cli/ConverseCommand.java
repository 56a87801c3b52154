package nl.berichtenpoort.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.conversation.Conversation;
import nl.berichtenpoort.engine.conversation.Turn;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.report.FindingTexts;
import nl.berichtenpoort.engine.report.ReportText;
import nl.berichtenpoort.engine.report.ReportView;
import nl.berichtenpoort.engine.retour.AnswerComposer;
import nl.berichtenpoort.engine.retour.VerzoekAntwoordComposer;
import nl.berichtenpoort.engine.retour.XsdVersie;
import nl.berichtenpoort.engine.schema.SchemaSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code converse}: the messages of a folder, in the order of their file names, through a fresh engine whose case file
 * starts empty; for each its report and the answer that its sender gets. Exit codes as those of {@code validate}.
 */
@Command(name = "converse", mixinStandardHelpOptions = true, versionProvider = ProductVersion.class)
final class ConverseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private CommandLineTool tool;

    @Mixin
    private JudgingOptions options;

    @Option(names = "--contracts", paramLabel = "MAP")
    private Optional<Path> contractFolder = Optional.empty();

    @Parameters(descriptionKey = "folder", paramLabel = "MAP")
    private Path folder;

    /**
     * One message of the conversation as JSON; {@code answer} is null where none is due.
     *
     * @param messages what follows in the municipality's name: a 319 to each request that the contracts do not fit
     */
    record TurnView(String file, ReportView report, Optional<AnswerView> answer, List<AnswerView> messages) {}

    /** The answer to it. */
    record AnswerView(String message, String xml) {}

    @Override
    public Integer call() {
        CommandTexts sentences = options.texts();
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), sentences.sentence("no-folder", folder));
        }
        MessageFiles files = MessageFiles.in(folder, sentences);
        if (!files.problems().isEmpty()) {
            throw new ParameterException(spec.commandLine(), String.join(System.lineSeparator(), files.problems()));
        }
        Conversation conversation = conversation();
        FindingTexts texts = new FindingTexts(options.language());
        List<TurnView> turns = new ArrayList<>();
        for (Path file : files.files()) {
            Turn turn = conversation.take(MessageFiles.read(file), options.today(file));
            turns.add(new TurnView(
                    file.toString(),
                    ReportView.of(Optional.of(file.toString()), turn.report(), texts),
                    turn.answer().map(ConverseCommand::view),
                    turn.messages().stream().map(ConverseCommand::view).toList()));
        }
        options.write(turns, out -> writeText(out, turns));
        return ExitCode.of(turns.stream().map(TurnView::report).toList());
    }

    private static AnswerView view(Turn.GivenAnswer answer) {
        return new AnswerView(answer.message(), new String(answer.xml().bytes(), StandardCharsets.UTF_8));
    }

    private Conversation conversation() {
        SchemaSet schemas = SchemaSet.builtIn();
        MessageReader reader = new MessageReader(schemas);
        return new Conversation(
                options.pipeline(schemas, tool.rules()),
                reader,
                new AnswerComposer(schemas, reader, options.language(), type -> XsdVersie.RELEASE_3_2),
                new VerzoekAntwoordComposer(schemas, reader, type -> XsdVersie.RELEASE_3_2),
                contracts());
    }

    private Optional<ContractSet> contracts() {
        return contractFolder.map(
                folder -> new ContractFiles(spec.commandLine(), options.language()).contracts(List.of(folder)));
    }

    private void writeText(PrintWriter out, List<TurnView> turns) {
        ReportText text = new ReportText(options.language());
        CommandTexts sentences = options.texts();
        for (TurnView turn : turns) {
            out.print(text.of(turn.report()));
            turn.answer().ifPresent(answer -> {
                out.println("    " + sentences.sentence("answer", answer.message()));
                out.println("    " + answer.xml());
            });
            for (AnswerView message : turn.messages()) {
                out.println("    " + sentences.sentence("then", message.message()));
                out.println("    " + message.xml());
            }
        }
    }
}
