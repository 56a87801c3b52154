package nl.berichtenpoort.engine.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessagePaths;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.report.Severity;
import nl.berichtenpoort.engine.report.UncheckedRules;

/** Runs the rules of a layer over a message. Every rule runs, whatever the others find or do. */
public final class RuleRunner {

    private final RuleBook book;

    public RuleRunner(RuleBook book) {
        this.book = book;
    }

    /**
     * All findings of a layer. A rule that needs what the subject does not supply does not run.
     *
     * @return the findings rule by rule, and which rules did not run; crashed if a rule threw anything, with the findings
     *     of the rules that ran
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
        return LayerRun.of(findings(subject, violations), crashes, unchecked(layer, subject.type(), supplied));
    }

    /** The rules that cannot be checked, by the first of their needs that is not there. */
    private List<UncheckedRules> unchecked(Layer layer, MessageType type, Set<Need> supplied) {
        Map<Need, List<String>> byNeed = new EnumMap<>(Need.class);
        for (Rule rule : book.rules(layer, type)) {
            Arrays.stream(Need.values())
                    .filter(need -> rule.needs().contains(need) && !supplied.contains(need))
                    .findFirst()
                    .ifPresent(need -> byNeed.computeIfAbsent(need, key -> new ArrayList<>())
                            .add(rule.id()));
        }
        return byNeed.entrySet().stream()
                .map(rules -> new UncheckedRules(rules.getKey().label(), rules.getValue()))
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
