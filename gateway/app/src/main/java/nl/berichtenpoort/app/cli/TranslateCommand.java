package nl.berichtenpoort.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.FindingTexts;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.engine.report.ReportText;
import nl.berichtenpoort.engine.report.ReportView;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.desk.CsvWords;
import nl.berichtenpoort.engine.translate.desk.Source;
import nl.berichtenpoort.engine.translate.desk.Target;
import nl.berichtenpoort.engine.translate.desk.TranslationDesk;
import nl.berichtenpoort.engine.translate.desk.TranslationDesk.Outcome;
import nl.berichtenpoort.engine.translate.desk.Wish;
import nl.berichtenpoort.engine.translate.stylesheet.PartyStylesheet;
import nl.berichtenpoort.engine.translate.table.CsvSettings;
import nl.berichtenpoort.engine.translate.table.MappingFaultTexts;
import nl.berichtenpoort.engine.translate.table.MappingReading;
import nl.berichtenpoort.engine.translate.table.TableMapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code translate}: gives one message another form. The document goes to standard output or a file, what it cannot carry
 * and what is wrong to standard error. Exit codes: 0 translated, 1 the message is invalid or cannot be translated, 2
 * wrong use, 3 a defect of ours.
 */
@Command(name = "translate", mixinStandardHelpOptions = true, versionProvider = ProductVersion.class)
final class TranslateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private LanguageOption language;

    @Option(names = "--to", required = true, paramLabel = "json|xml|csv|3.2|3.1|3.0|303|304|html")
    private String to;

    @Option(names = "--mapping", paramLabel = "NAAM|BESTAND")
    private Optional<String> mapping = Optional.empty();

    @Option(names = "--decimal", paramLabel = "comma|point")
    private Optional<String> decimal = Optional.empty();

    @Option(names = "--separator", paramLabel = ",|;")
    private Optional<String> separator = Optional.empty();

    @Option(names = "--stylesheet", paramLabel = "XSLT")
    private Optional<Path> stylesheet = Optional.empty();

    @Option(names = "--related", paramLabel = "BESTAND")
    private Optional<Path> related = Optional.empty();

    @Mixin
    private DocumentOutput output;

    @Parameters(descriptionKey = "translate-file", paramLabel = "BESTAND")
    private Path file;

    @Override
    public Integer call() {
        try {
            return translate();
        } catch (ParameterException wrongUse) {
            throw wrongUse;
        } catch (RuntimeException defect) {
            spec.commandLine()
                    .getErr()
                    .println(new CommandTexts(language.language()).sentence("crash", file, "translate", defect));
            return 3;
        }
    }

    private Integer translate() {
        Target target =
                Target.of(to).orElseThrow(() -> wrongUse("target-unknown", to, labels(List.of(Target.values()))));
        TranslationDesk desk = new TranslationDesk(SchemaSet.builtIn());
        Source source = desk.read(bytes(file));
        if (source instanceof Source.Invalid invalid) {
            tell(file, invalid.report());
            return 1;
        }
        Optional<Source> beside = related.map(path -> desk.read(bytes(path)));
        if (beside.isPresent() && beside.get() instanceof Source.Invalid invalid) {
            tell(related.orElseThrow(), invalid.report());
            return 1;
        }
        Source.Message message = (Source.Message) source;
        Wish wish = wish(target, beside.map(Source.Message.class::cast));
        return given(message, target, desk.translate(message, wish));
    }

    private Integer given(Source.Message message, Target target, Outcome outcome) {
        if (outcome instanceof Outcome.Made made) {
            made.notes().forEach(this::note);
            output.write(made.document().bytes(), file, new CommandTexts(language.language()));
            return 0;
        }
        if (outcome instanceof Outcome.Untranslatable untranslatable) {
            tellUntranslatable(message, target, untranslatable.findings());
            return 1;
        }
        if (outcome instanceof Outcome.NoPair none) {
            throw wrongUse("no-pair", message.kind().functie(), target.label(), labels(none.possible()));
        }
        throw wrongUse("not-related", related.orElseThrow(), message.kind().functie());
    }

    private Wish wish(Target target, Optional<Source.Message> beside) {
        boolean csv = target == Target.CSV && stylesheet.isEmpty();
        if (!csv && (mapping.isPresent() || decimal.isPresent() || separator.isPresent())) {
            throw wrongUse("csv-only");
        }
        Optional<TableMapping> table = csv
                ? Optional.of(mapping(
                        mapping.orElseThrow(() -> wrongUse("no-mapping", String.join(", ", TableMapping.builtIns())))))
                : Optional.empty();
        return new Wish(
                target,
                table,
                table.map(this::csv),
                stylesheet.map(this::stylesheet),
                beside,
                language.language(),
                LocalDate.now(Clock.system(OutputOptions.DUTCH_TIME)));
    }

    private TableMapping mapping(String name) {
        Optional<TableMapping> builtIn = TableMapping.builtIn(name);
        if (builtIn.isPresent()) {
            return builtIn.get();
        }
        MappingReading reading;
        try {
            reading = TableMapping.read(Path.of(name));
        } catch (IOException | InvalidPathException unreadable) {
            throw wrongUse("mapping-unknown", name, String.join(", ", TableMapping.builtIns()));
        }
        return reading.mapping().orElseThrow(() -> new ParameterException(spec.commandLine(), faults(reading)));
    }

    private String faults(MappingReading reading) {
        MappingFaultTexts faultTexts = new MappingFaultTexts(language.language());
        return reading.faults().stream()
                .map(fault -> fault.file() + ":" + fault.position().line() + ":"
                        + fault.position().column() + ": " + faultTexts.message(fault) + " " + faultTexts.remedy(fault))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private CsvSettings csv(TableMapping table) {
        return CsvWords.settings(
                table.settings(),
                decimal.map(word -> CsvWords.decimalMark(word)
                        .orElseThrow(() -> wrongUse("value", word, "--decimal", CsvWords.DECIMALS))),
                separator.map(word -> CsvWords.separator(word)
                        .orElseThrow(() -> wrongUse("value", word, "--separator", CsvWords.SEPARATORS))));
    }

    private PartyStylesheet stylesheet(Path path) {
        if (!Files.isReadable(path)) {
            throw wrongUse("file", path);
        }
        Path absolute = path.toAbsolutePath();
        return new PartyStylesheet(
                absolute.getParent(), String.valueOf(absolute.getFileName()), PartyStylesheet.LIMITS);
    }

    private byte[] bytes(Path path) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw wrongUse("file", path);
        }
        return MessageFiles.read(path);
    }

    /** What is wrong with a message, as {@code validate} tells it. */
    private void tell(Path path, Report report) {
        ReportView view = ReportView.of(Optional.of(path.toString()), report, new FindingTexts(language.language()));
        spec.commandLine().getErr().print(new ReportText(language.language()).of(view));
        spec.commandLine().getErr().flush();
    }

    /** Why a message that fits its schema has no such form: nothing is said against the message itself. */
    private void tellUntranslatable(Source.Message message, Target target, List<Finding> findings) {
        String release = message.kind().release().label();
        Report report = Report.unjudged(Optional.of(message.type()), Optional.of(release))
                .with(Layer.TRANSLATE, LayerOutcome.FAILED, findings);
        ReportView view = ReportView.of(Optional.of(file.toString()), report, new FindingTexts(language.language()));
        spec.commandLine().getErr().print(new ReportText(language.language()).findings(view));
        spec.commandLine()
                .getErr()
                .println(new CommandTexts(language.language())
                        .sentence(
                                "untranslatable",
                                file,
                                message.kind().functie(),
                                release,
                                target.label(),
                                findings.stream().filter(Finding::isError).count()));
    }

    private void note(Finding note) {
        FindingTexts texts = new FindingTexts(language.language());
        String place = note.position().line() > 0
                ? ":" + note.position().line() + ":" + note.position().column()
                : "";
        spec.commandLine()
                .getErr()
                .println(file + place + ": " + note.rule() + ": " + texts.message(note) + " " + texts.remedy(note));
    }

    private static String labels(List<Target> targets) {
        return targets.stream().map(Target::label).collect(Collectors.joining(", "));
    }

    private ParameterException wrongUse(String key, Object... arguments) {
        return new ParameterException(
                spec.commandLine(), new CommandTexts(language.language()).sentence(key, arguments));
    }
}
