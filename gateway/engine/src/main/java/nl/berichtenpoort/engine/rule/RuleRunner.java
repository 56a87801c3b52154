package nl.berichtenpoort.engine.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessagePaths;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.report.Severity;

/** Runs the rules of a layer over a message. Every rule runs, whatever the others find or do. */
public final class RuleRunner {

    private final RuleBook book;

    public RuleRunner(RuleBook book) {
        this.book = book;
    }

    /**
     * All findings of a layer. A rule that needs what the subject does not supply is left out; {@link #unchecked} names it.
     *
     * @return the findings rule by rule; crashed if a rule threw anything, with the findings of the rules that ran
     */
    public LayerRun run(Layer layer, Subject subject) {
        List<RuleRun> runs = new ArrayList<>();
        Set<Need> supplied = subject.supplies();
        for (Rule rule : book.rules(layer, subject.type())) {
            if (supplied.containsAll(rule.needs())) {
                runs.add(new RuleRun(rule));
            }
        }
        runs.forEach(run -> run.begin(subject));
        List<RuleRun> overLines = runs.stream().filter(RuleRun::wantsLines).toList();
        if (!overLines.isEmpty()) {
            Elements.forEachPrestatie(subject, prestatie -> {
                for (RuleRun run : overLines) {
                    run.prestatie(prestatie);
                }
            });
            overLines.forEach(RuleRun::end);
        }
        List<Violation> violations =
                runs.stream().flatMap(run -> run.violations().stream()).toList();
        Map<String, RuntimeException> crashes = new LinkedHashMap<>();
        runs.forEach(run -> run.crash().ifPresent(crash -> crashes.put(run.id(), crash)));
        List<Finding> findings = findings(subject, violations);
        if (!crashes.isEmpty()) {
            return new LayerRun(LayerOutcome.CRASHED, findings, crashes);
        }
        return LayerRun.of(findings);
    }

    /** The ids of the rules of a layer that cannot be checked, because what they need is not there. */
    public List<String> unchecked(Layer layer, Subject subject) {
        Set<Need> supplied = subject.supplies();
        return book.rules(layer, subject.type()).stream()
                .filter(rule -> !supplied.containsAll(rule.needs()))
                .map(Rule::id)
                .toList();
    }

    /** Turns violations into findings; the paths of all of them are found in one walk over the message. */
    private static List<Finding> findings(Subject subject, List<Violation> violations) {
        if (violations.isEmpty()) {
            return List.of();
        }
        Map<MessageNode, String> paths = MessagePaths.pathsOf(
                subject.bericht(), violations.stream().map(Violation::node).toList());
        List<Finding> findings = new ArrayList<>(violations.size());
        for (Violation violation : violations) {
            MessageNode node = violation.node();
            Rule rule = violation.rule();
            findings.add(new Finding(
                    rule.id(),
                    rule.layer(),
                    Severity.ERROR,
                    rule.returnCode(),
                    Position.at(node.line(), node.column(), paths.get(node)),
                    "rules." + rule.id(),
                    violation.arguments()));
        }
        return findings;
    }
}
