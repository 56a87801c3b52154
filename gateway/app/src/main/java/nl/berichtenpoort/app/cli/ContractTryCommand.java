package nl.berichtenpoort.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.berichtenpoort.engine.MessagePipeline;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.money.MoneyTexts;
import nl.berichtenpoort.engine.contract.verdict.ContractView;
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
 * {@code contract try}: what messages come to under contract files: findings, decisions on requests and the amount of each
 * invoice line with its derivation. Several messages are one conversation. Exit codes as those of {@code validate}.
 */
@Command(name = "try", mixinStandardHelpOptions = true, versionProvider = ProductVersion.class)
final class ContractTryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private ContractCommand parent;

    @Mixin
    private JudgingOptions options;

    @Option(names = "--message", required = true, paramLabel = "PAD")
    private List<Path> messages;

    @Parameters(arity = "1..*", descriptionKey = "contract-paths", paramLabel = "PAD")
    private List<Path> paths;

    /** What one message comes to, as JSON; {@code contract} is null where no contract is about it. */
    record TryView(String file, ReportView report, Optional<ContractView> contract) {}

    @Override
    public Integer call() {
        MessageFiles files = MessageFiles.find(messages, options.texts());
        if (!files.problems().isEmpty()) {
            throw new ParameterException(spec.commandLine(), String.join(System.lineSeparator(), files.problems()));
        }
        ContractSet contracts = new ContractFiles(spec.commandLine(), options.language()).contracts(paths);
        Conversation conversation = conversation(contracts);
        FindingTexts texts = new FindingTexts(options.language());
        MoneyTexts money = new MoneyTexts(options.language());
        List<TryView> views = new ArrayList<>();
        for (Path file : files.files()) {
            Turn turn = conversation.take(MessageFiles.read(file), options.today(file));
            views.add(new TryView(
                    file.toString(),
                    ReportView.of(Optional.of(file.toString()), turn.report(), texts),
                    turn.contract().map(contract -> ContractView.of(contract, money))));
        }
        ReportText text = new ReportText(options.language());
        options.write(views, out -> {
            for (TryView view : views) {
                out.print(text.of(view.report()));
                view.contract().ifPresent(contract -> {
                    contract.requests().forEach(request -> out.println("    " + request(request)));
                    contract.lines().forEach(line -> out.println("    " + line(line, money)));
                });
            }
        });
        return ExitCode.of(views.stream().map(TryView::report).toList());
    }

    private String request(ContractView.RequestView request) {
        return options.texts()
                .sentence(
                        "request-" + request.decision(),
                        request.reference(),
                        request.reason().orElse(""));
    }

    private String line(ContractView.LineView line, MoneyTexts money) {
        return line.contractCents()
                .map(cents -> options.texts()
                        .sentence(
                                "line",
                                line.reference(),
                                line.product(),
                                money.bedrag(line.submittedCents()),
                                money.bedrag(cents),
                                line.derivation()))
                .orElseGet(() -> options.texts()
                        .sentence(
                                "line-credit", line.reference(), line.product(), money.bedrag(line.submittedCents())));
    }

    private Conversation conversation(ContractSet contracts) {
        SchemaSet schemas = SchemaSet.builtIn();
        MessageReader reader = new MessageReader(schemas);
        MessagePipeline pipeline = options.pipeline(schemas, parent.tool().rules());
        return new Conversation(
                pipeline,
                reader,
                new AnswerComposer(schemas, reader, options.language(), type -> XsdVersie.RELEASE_3_2),
                new VerzoekAntwoordComposer(schemas, reader, type -> XsdVersie.RELEASE_3_2),
                Optional.of(contracts));
    }
}
