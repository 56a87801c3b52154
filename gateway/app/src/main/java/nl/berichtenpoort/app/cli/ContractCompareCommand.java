package nl.berichtenpoort.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.berichtenpoort.engine.contract.file.ContractComparison;
import nl.berichtenpoort.engine.contract.file.ContractDifference;
import nl.berichtenpoort.engine.contract.file.ContractDifferenceTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code contract compare}: what is different between two contract sets, each a folder or a file. Exit codes: 0 nothing, 1
 * something, 2 wrong use.
 */
@Command(name = "compare", mixinStandardHelpOptions = true, versionProvider = ProductVersion.class)
final class ContractCompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputOptions options;

    @Parameters(index = "0", descriptionKey = "contract-old", paramLabel = "OUD")
    private Path old;

    @Parameters(index = "1", descriptionKey = "contract-new", paramLabel = "NIEUW")
    private Path now;

    /** A difference, as JSON. */
    record DifferenceView(
            String contract,
            int version,
            String path,
            Optional<String> was,
            Optional<String> becomes,
            String sentence) {}

    @Override
    public Integer call() {
        ContractFiles files = new ContractFiles(spec.commandLine(), options.language());
        List<ContractDifference> differences =
                ContractComparison.between(files.contracts(List.of(old)), files.contracts(List.of(now)));
        ContractDifferenceTexts texts = new ContractDifferenceTexts(options.language());
        options.write(
                differences.stream()
                        .map(difference -> new DifferenceView(
                                difference.contract(),
                                difference.versie(),
                                difference.path(),
                                difference.was(),
                                difference.wordt(),
                                texts.sentence(difference)))
                        .toList(),
                out -> {
                    differences.forEach(difference -> out.println(
                            difference.contract() + " " + difference.versie() + ": " + texts.sentence(difference)));
                    if (differences.isEmpty()) {
                        out.println(options.texts().sentence("no-differences"));
                    }
                });
        return differences.isEmpty() ? 0 : 1;
    }
}
