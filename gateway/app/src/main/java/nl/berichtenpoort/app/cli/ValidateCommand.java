package nl.berichtenpoort.app.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.berichtenpoort.engine.Judgement;
import nl.berichtenpoort.engine.MessagePipeline;
import nl.berichtenpoort.engine.official.OfficialRules;
import nl.berichtenpoort.engine.official.OfficialRulesException;
import nl.berichtenpoort.engine.official.OfficialText;
import nl.berichtenpoort.engine.official.OfficialView;
import nl.berichtenpoort.engine.report.FindingTexts;
import nl.berichtenpoort.engine.report.Report;
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

    @Option(names = "--official-xslt", paramLabel = "MAP")
    private Optional<Path> officialFolder = Optional.empty();

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
        Optional<OfficialRules> official = officialFolder.map(folder -> official(folder, sentences));
        FindingTexts texts = new FindingTexts(options.language());
        List<ReportView> reports = new ArrayList<>();
        List<OfficialView> comparisons = new ArrayList<>();
        for (Path file : files.files()) {
            byte[] received = read(file, sentences);
            Report report = judgement(pipeline, file, received, sentences).report();
            reports.add(ReportView.of(Optional.of(file.toString()), report, texts));
            official.map(rules -> rules.compare(received, report, options.today()))
                    .map(comparison -> OfficialView.of(comparison, options.language()))
                    .ifPresent(comparisons::add);
        }
        options.write(json(reports, comparisons), out -> writeText(out, reports, comparisons));
        return ExitCode.of(reports);
    }

    /** A report with the comparison beside it. */
    record ComparedView(@JsonUnwrapped ReportView report, OfficialView official) {}

    /** @param comparisons one a report, or none */
    private static List<?> json(List<ReportView> reports, List<OfficialView> comparisons) {
        if (comparisons.isEmpty()) {
            return reports;
        }
        Iterator<OfficialView> comparison = comparisons.iterator();
        return reports.stream()
                .map(report -> new ComparedView(report, comparison.next()))
                .toList();
    }

    private OfficialRules official(Path folder, CommandTexts sentences) {
        try {
            return OfficialRules.ofFolder(folder);
        } catch (OfficialRulesException unusable) {
            throw wrongUse(sentences.sentence("official-xslt", folder, unusable.getMessage()));
        }
    }

    private byte[] read(Path file, CommandTexts sentences) {
        try {
            return MessageFiles.read(file);
        } catch (UncheckedIOException e) {
            throw wrongUse(sentences.sentence("file", file));
        }
    }

    private Judgement judgement(MessagePipeline pipeline, Path file, byte[] received, CommandTexts sentences) {
        Judgement judgement = pipeline.judge(received, options.today());
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

    private void writeText(PrintWriter out, List<ReportView> reports, List<OfficialView> comparisons) {
        ReportText text = new ReportText(options.language());
        OfficialText officialText = new OfficialText(options.language());
        Iterator<OfficialView> comparison = comparisons.iterator();
        reports.forEach(report -> {
            out.print(text.of(report));
            if (comparison.hasNext()) {
                out.print(officialText.of(comparison.next()));
            }
        });
        if (reports.size() > 1) {
            out.println(text.summary(reports));
        }
    }
}
