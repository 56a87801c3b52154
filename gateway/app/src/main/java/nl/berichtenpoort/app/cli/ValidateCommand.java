package nl.berichtenpoort.app.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.berichtenpoort.engine.Judgement;
import nl.berichtenpoort.engine.MessagePipeline;
import nl.berichtenpoort.engine.report.FindingTexts;
import nl.berichtenpoort.engine.report.ReportText;
import nl.berichtenpoort.engine.report.ReportView;
import nl.berichtenpoort.engine.schema.SchemaException;
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
 * {@code validate}: judges message files as the gateway would, without earlier traffic. Exit codes: 0 all valid, 1 some
 * invalid, 2 wrong use, 3 at least one could not be judged through a defect of ours.
 */
@Command(name = "validate", mixinStandardHelpOptions = true, versionProvider = ProductVersion.class)
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private CommandLineTool tool;

    @Mixin
    private JudgingOptions options;

    @Option(names = "--xsd-folder", paramLabel = "MAP")
    private Path xsdFolder;

    @Parameters(arity = "1..*", descriptionKey = "paths", paramLabel = "PAD")
    private List<Path> paths;

    @Override
    public Integer call() {
        CommandTexts sentences = options.texts();
        MessageFiles files = MessageFiles.find(paths, sentences);
        if (!files.problems().isEmpty()) {
            throw wrongUse(String.join(System.lineSeparator(), files.problems()));
        }
        MessagePipeline pipeline = options.pipeline(schemas(sentences), tool.rules());
        FindingTexts texts = new FindingTexts(options.language());
        List<ReportView> reports = new ArrayList<>();
        for (Path file : files.files()) {
            Judgement judgement = judgement(pipeline, file, sentences);
            reports.add(ReportView.of(Optional.of(file.toString()), judgement.report(), texts));
        }
        options.write(reports, out -> writeText(out, reports));
        return ExitCode.of(reports);
    }

    private Judgement judgement(MessagePipeline pipeline, Path file, CommandTexts sentences) {
        Judgement judgement;
        try {
            judgement = pipeline.judge(MessageFiles.read(file), options.today());
        } catch (UncheckedIOException e) {
            throw wrongUse(sentences.sentence("file", file));
        }
        judgement.crashes().forEach((step, crash) -> {
            if (xsdFolder != null && crash instanceof SchemaException unusable) {
                // Schemas are compiled when a message needs them; those of the user's folder are the user's matter.
                throw wrongUse(sentences.sentence("schemas", xsdFolder, unusable.getMessage()));
            }
            spec.commandLine().getErr().println(sentences.sentence("crash", file, step, crash));
        });
        return judgement;
    }

    private ParameterException wrongUse(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private SchemaSet schemas(CommandTexts sentences) {
        if (xsdFolder == null) {
            return SchemaSet.builtIn();
        }
        try {
            return SchemaSet.ofFolder(xsdFolder);
        } catch (SchemaException unusable) {
            throw wrongUse(sentences.sentence("schemas", xsdFolder, unusable.getMessage()));
        }
    }

    private void writeText(PrintWriter out, List<ReportView> reports) {
        ReportText text = new ReportText(options.language());
        reports.forEach(report -> out.print(text.of(report)));
        if (reports.size() > 1) {
            out.println(text.summary(reports));
        }
    }
}
