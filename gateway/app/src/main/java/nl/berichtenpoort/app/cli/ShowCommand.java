package nl.berichtenpoort.app.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.berichtenpoort.engine.Judgement;
import nl.berichtenpoort.engine.MessagePipeline;
import nl.berichtenpoort.engine.envelope.EnvelopeCheck;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.report.FindingTexts;
import nl.berichtenpoort.engine.report.ReportView;
import nl.berichtenpoort.engine.rule.RuleRunner;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.Document;
import nl.berichtenpoort.engine.translate.page.MessagePage;
import nl.berichtenpoort.engine.translate.page.PageContext;
import nl.berichtenpoort.engine.translate.page.PageReader;
import nl.berichtenpoort.engine.translate.page.PageSettings;
import nl.berichtenpoort.schemas.CodeLists;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code show}: a message file as a page for people, with what is wrong with it. The BSN is masked unless the user gives
 * a reason to show it. Exit codes as those of {@code validate}.
 */
@Command(name = "show", mixinStandardHelpOptions = true, versionProvider = ProductVersion.class)
final class ShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private CommandLineTool tool;

    @Mixin
    private LanguageOption language;

    @Option(names = "--today", paramLabel = "jjjj-mm-dd")
    private Optional<LocalDate> today = Optional.empty();

    @Option(names = "--unmasked")
    private boolean unmasked;

    @Option(names = "--reason", paramLabel = "TEKST")
    private Optional<String> reason = Optional.empty();

    @Mixin
    private DocumentOutput output;

    @Parameters(descriptionKey = "show-file", paramLabel = "BESTAND")
    private Path file;

    @Override
    public Integer call() {
        CommandTexts sentences = new CommandTexts(language.language());
        if (unmasked && reason.filter(text -> !text.isBlank()).isEmpty()) {
            throw wrongUse(sentences.sentence("no-reason"));
        }
        byte[] received = read(sentences);
        SchemaSet schemas = SchemaSet.builtIn();
        MessageReader reader = new MessageReader(schemas);
        LocalDate day = today.orElseGet(() -> LocalDate.now(Clock.system(OutputOptions.DUTCH_TIME)));
        Judgement judgement = pipeline(reader).judge(received, day);
        PrintWriter err = spec.commandLine().getErr();
        judgement.crashes().forEach((step, crash) -> err.println(sentences.sentence("crash", file, step, crash)));
        Document page = new MessagePage(
                        schemas,
                        new CodeLists(),
                        new PageSettings(language.language(), unmasked, party -> Optional.empty()))
                .of(new PageReader(new EnvelopeReader(), reader).read(received), PageContext.of(judgement.report()));
        if (unmasked) {
            // So that a log of the terminal, or of the job that ran this, tells why.
            err.println(sentences.sentence("unmasked", file, reason.orElseThrow()));
        }
        output.write(page.bytes(), file, sentences);
        return ExitCode.of(List.of(ReportView.of(
                Optional.of(file.toString()), judgement.report(), new FindingTexts(language.language()))));
    }

    /** A file is judged by itself: which parties are registered at some gateway says nothing about it. */
    private MessagePipeline pipeline(MessageReader reader) {
        return new MessagePipeline(
                new EnvelopeReader(),
                new EnvelopeCheck(party -> true, party -> true),
                reader,
                new RuleRunner(tool.rules()));
    }

    private byte[] read(CommandTexts sentences) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw wrongUse(sentences.sentence("file", file));
        }
        try {
            return MessageFiles.read(file);
        } catch (UncheckedIOException e) {
            throw wrongUse(sentences.sentence("file", file));
        }
    }

    private ParameterException wrongUse(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
