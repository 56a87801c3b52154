package nl.berichtenpoort.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.berichtenpoort.engine.rule.RuleCount;
import nl.berichtenpoort.engine.rule.RuleView;
import nl.berichtenpoort.schemas.RuleCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules}: the catalogue of the standard's rules; with an id, one rule in full. Exit codes: 0, or 2 wrong use. */
@Command(name = "rules", mixinStandardHelpOptions = true, versionProvider = ProductVersion.class)
final class RulesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private LanguageOption language;

    @Parameters(arity = "0..1", descriptionKey = "rule", paramLabel = "REGEL")
    private Optional<String> id;

    @Override
    public Integer call() {
        RuleCatalogue catalogue = RuleCatalogue.release32();
        CommandTexts texts = new CommandTexts(language.language());
        PrintWriter out = spec.commandLine().getOut();
        if (id.isPresent()) {
            out.print(one(
                    RuleView.find(catalogue, id.get(), language.language())
                            .orElseThrow(() -> new ParameterException(
                                    spec.commandLine(), texts.sentence("rule-unknown", id.get()))),
                    texts));
        } else {
            RuleView.all(catalogue, language.language()).forEach(rule -> out.println(line(rule, texts)));
            out.println();
            out.print(counts(RuleCount.of(catalogue), texts));
        }
        out.flush();
        return 0;
    }

    private static String line(RuleView rule, CommandTexts texts) {
        return "%-6s %-16s %-5s %s"
                .formatted(
                        rule.id(),
                        rule.level(),
                        rule.returnCode().orElse("-"),
                        texts.sentence(rule.checked() ? "rule-checked" : "rule-not-checked"));
    }

    private static String one(RuleView rule, CommandTexts texts) {
        return line(rule, texts)
                + "\n"
                + String.join(" ", rule.messages())
                + "\n\n"
                + rule.explanation()
                + "\n\n"
                + texts.sentence("rule-remedy", rule.remedy())
                + "\n";
    }

    private static String counts(List<RuleCount> counts, CommandTexts texts) {
        StringBuilder table = new StringBuilder("%-5s %-16s %7s %s%n"
                .formatted("", texts.sentence("level"), texts.sentence("rules"), texts.sentence("rule-checked")));
        for (RuleCount count : counts) {
            table.append(
                    "%-5s %-16s %7d %d%n".formatted(count.standard(), count.level(), count.rules(), count.checked()));
        }
        return table.toString();
    }
}
