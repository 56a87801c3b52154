package nl.berichtenpoort.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.explain.Contractuitleg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code contract explain}: what contracts agree about a product on a day, in sentences. Exit codes: 0, 1 if no contract
 * has the product on that day, 2 wrong use.
 */
@Command(name = "explain", mixinStandardHelpOptions = true, versionProvider = ProductVersion.class)
final class ContractExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputOptions options;

    @Option(names = "--product", required = true, paramLabel = "CODE")
    private String product;

    @Option(names = "--date", paramLabel = "jjjj-mm-dd")
    private Optional<LocalDate> date = Optional.empty();

    @Parameters(arity = "1..*", descriptionKey = "contract-paths", paramLabel = "PAD")
    private List<Path> paths;

    /** What a contract agrees, as JSON. */
    record ExplanationView(String contract, int version, String product, LocalDate date, List<String> sentences) {}

    @Override
    public Integer call() {
        ContractSet contracts = new ContractFiles(spec.commandLine(), options.language()).contracts(paths);
        LocalDate day = date.orElseGet(() -> LocalDate.now(Clock.system(OutputOptions.DUTCH_TIME)));
        Contractuitleg uitleg = new Contractuitleg(options.language());
        List<ExplanationView> views = afspraken(contracts, day).stream()
                .map(afspraak -> new ExplanationView(
                        afspraak.contract().id(),
                        afspraak.contract().versie(),
                        afspraak.product().product().toString(),
                        day,
                        uitleg.zinnen(afspraak, day)))
                .toList();
        if (views.isEmpty() && contracts.versies().stream().noneMatch(this::heeftProduct)) {
            throw new ParameterException(spec.commandLine(), options.texts().sentence("product-unknown", product));
        }
        options.write(views, out -> {
            views.forEach(view -> {
                view.sentences().forEach(out::println);
                out.println();
            });
            if (views.isEmpty()) {
                out.println(options.texts().sentence("product-not-agreed", product, day.toString()));
            }
        });
        return views.isEmpty() ? 1 : 0;
    }

    /** What each contract with the product agrees on the day, in the order of the contracts' ids. */
    private List<Afspraak> afspraken(ContractSet contracts, LocalDate day) {
        List<Afspraak> found = new ArrayList<>();
        contracts.versies().stream()
                .map(contract -> new Relation(
                        contract.wet(),
                        contract.gemeenten().stream().sorted().findFirst().orElseThrow(),
                        contract.aanbieder().agb()))
                .distinct()
                .flatMap(relation -> contracts.contracten(relation, day).stream())
                .distinct()
                .sorted(java.util.Comparator.comparing(Contract::id))
                .forEach(contract -> contract.geordendeProducten().stream()
                        .filter(agreed -> agreed.product().code().equals(product))
                        .forEach(agreed -> found.add(new Afspraak(contract, agreed))));
        return found;
    }

    private boolean heeftProduct(Contract contract) {
        return contract.producten().keySet().stream()
                .anyMatch(code -> code.code().equals(product));
    }
}
