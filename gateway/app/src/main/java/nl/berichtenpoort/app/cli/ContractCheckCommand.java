package nl.berichtenpoort.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.file.ContractFaultTexts;
import nl.berichtenpoort.engine.contract.file.ContractReading;
import nl.berichtenpoort.engine.yaml.FileFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code contract check}: whether contract files can come into force together. Exit codes: 0 yes, 1 no, 2 wrong use. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = ProductVersion.class)
final class ContractCheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputOptions options;

    @Parameters(arity = "1..*", descriptionKey = "contract-paths", paramLabel = "PAD")
    private List<Path> paths;

    /** What the check says, as JSON. */
    record CheckView(boolean valid, int contracts, int versions, List<FaultView> faults) {}

    /** A fault as JSON. */
    record FaultView(
            String file, int line, int column, Optional<String> path, String severity, String message, String remedy) {}

    @Override
    public Integer call() {
        ContractFiles files = new ContractFiles(spec.commandLine(), options.language());
        ContractReading reading = files.read(paths);
        List<Contract> versions = reading.contracts().map(ContractSet::versies).orElse(List.of());
        long contracts = versions.stream().map(Contract::id).distinct().count();
        ContractFaultTexts texts = new ContractFaultTexts(options.language());
        CheckView view = new CheckView(
                reading.contracts().isPresent(),
                (int) contracts,
                versions.size(),
                reading.faults().stream().map(fault -> view(fault, texts)).toList());
        options.write(view, out -> {
            reading.faults().forEach(fault -> out.println(files.line(fault)));
            out.println(
                    view.valid()
                            ? options.texts().sentence("contracts-valid", contracts, versions.size())
                            : options.texts()
                                    .sentence(
                                            "contracts-invalid",
                                            reading.faults().size()));
        });
        return view.valid() ? 0 : 1;
    }

    private static FaultView view(FileFault fault, ContractFaultTexts texts) {
        return new FaultView(
                fault.file(),
                fault.position().line(),
                fault.position().column(),
                fault.position().path(),
                fault.severity().label(),
                texts.message(fault),
                texts.remedy(fault));
    }
}
