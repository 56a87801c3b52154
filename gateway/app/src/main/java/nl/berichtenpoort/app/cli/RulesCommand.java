package nl.berichtenpoort.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.rule.RuleCount;
import nl.berichtenpoort.engine.rule.RuleView;
import nl.berichtenpoort.schemas.RuleCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules}: the catalogue of the standard's rules; with an id, one rule in full. Exit codes: 0, or 2 wrong use. */
@Command(
        name = "rules",
        description =
                "Toont de regels van de standaard en welke gecontroleerd worden; met een nummer één regel geheel.",
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class)
final class RulesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--lang", defaultValue = "nl", description = "taal: nl of en (standaard: nl)", paramLabel = "nl|en")
    private Language language;

    @Parameters(arity = "0..1", description = "officieel regelnummer, bijvoorbeeld TR056", paramLabel = "REGEL")
    private Optional<String> id;

    @Override
    public Integer call() {
        RuleCatalogue catalogue = RuleCatalogue.release32();
        PrintWriter out = spec.commandLine().getOut();
        if (id.isPresent()) {
            out.print(one(RuleView.find(catalogue, id.get(), language)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "De standaard heeft geen regel " + id.get() + "."))));
        } else {
            RuleView.all(catalogue, language).forEach(rule -> out.println(line(rule)));
            out.println();
            out.print(counts(RuleCount.of(catalogue)));
        }
        out.flush();
        return 0;
    }

    private String line(RuleView rule) {
        return "%-6s %-16s %-5s %s"
                .formatted(
                        rule.id(),
                        rule.level(),
                        rule.returnCode().orElse("-"),
                        rule.checked() ? word("gecontroleerd", "checked") : word("niet gecontroleerd", "not checked"));
    }

    private String one(RuleView rule) {
        return line(rule)
                + "\n"
                + String.join(" ", rule.messages())
                + "\n\n"
                + rule.explanation()
                + "\n\n"
                + word("Wat te doen: ", "What to do: ")
                + rule.remedy()
                + "\n";
    }

    private String counts(List<RuleCount> counts) {
        StringBuilder table = new StringBuilder("%-5s %-16s %7s %s%n"
                .formatted("", word("niveau", "level"), word("regels", "rules"), word("gecontroleerd", "checked")));
        for (RuleCount count : counts) {
            table.append(
                    "%-5s %-16s %7d %d%n".formatted(count.standard(), count.level(), count.rules(), count.checked()));
        }
        return table.toString();
    }

    private String word(String dutch, String english) {
        return language == Language.NL ? dutch : english;
    }
}
