package nl.berichtenpoort.app.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.berichtenpoort.engine.Judgement;
import nl.berichtenpoort.engine.MessagePipeline;
import nl.berichtenpoort.engine.envelope.EnvelopeCheck;
import nl.berichtenpoort.engine.report.FindingTexts;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.ReportText;
import nl.berichtenpoort.engine.report.ReportView;
import nl.berichtenpoort.engine.schema.SchemaException;
import nl.berichtenpoort.engine.schema.SchemaSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code validate}: judges message files as the gateway would, without earlier traffic. Exit codes: 0 all valid, 1 some
 * invalid, 2 wrong use, 3 at least one could not be judged through a defect of ours.
 */
@Command(
        name = "validate",
        description = "Beoordeelt berichten (bestanden of mappen), met of zonder StUF-envelop.",
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        exitCodeListHeading = "%nUitgangscodes:%n",
        exitCodeList = {
            "0:alle berichten zijn geldig",
            "1:ten minste een bericht is ongeldig",
            "2:verkeerd gebruik",
            "3:ten minste een bericht kon niet beoordeeld worden"
        })
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "text of json (standaard: text)",
            paramLabel = "text|json")
    private Format format;

    @Option(
            names = "--lang",
            defaultValue = "nl",
            description = "taal van de bevindingen: nl of en (standaard: nl)",
            paramLabel = "nl|en")
    private Language language;

    @Option(
            names = "--today",
            description = "datum waarop beoordeeld wordt (standaard: vandaag)",
            paramLabel = "jjjj-mm-dd")
    private Optional<LocalDate> today = Optional.empty();

    @Option(
            names = "--xsd-folder",
            description = "map met de officiële XSD's, in plaats van de ingebouwde schema's",
            paramLabel = "MAP")
    private Path xsdFolder;

    @Parameters(arity = "1..*", description = "bestanden of mappen (alle *.xml daaronder)", paramLabel = "PAD")
    private List<Path> paths;

    @Override
    public Integer call() {
        CommandTexts sentences = new CommandTexts(language);
        MessageFiles files = MessageFiles.find(paths, sentences);
        if (!files.problems().isEmpty()) {
            throw wrongUse(String.join(System.lineSeparator(), files.problems()));
        }
        // A file is judged by itself: which parties are registered at some gateway says nothing about it.
        EnvelopeCheck anyParty = new EnvelopeCheck(party -> true, party -> true);
        FileJudge judge =
                new FileJudge(MessagePipeline.release32(schemas(sentences), anyParty), JudgingDay.orToday(today));
        FindingTexts texts = new FindingTexts(language);
        List<ReportView> reports = new ArrayList<>();
        for (Path file : files.files()) {
            Judgement judgement = judgement(judge, file, sentences);
            reports.add(ReportView.of(Optional.of(file.toString()), judgement.report(), texts));
        }
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> writeText(out, reports);
            case JSON -> writeJson(out, reports);
        }
        out.flush();
        return ExitCode.of(reports);
    }

    private Judgement judgement(FileJudge judge, Path file, CommandTexts sentences) {
        Judgement judgement;
        try {
            judgement = judge.judge(file);
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
        ReportText text = new ReportText(language);
        reports.forEach(report -> out.print(text.of(report)));
        if (reports.size() > 1) {
            out.println(text.summary(reports));
        }
    }

    private static void writeJson(PrintWriter out, List<ReportView> reports) {
        out.println(JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(reports));
    }
}
