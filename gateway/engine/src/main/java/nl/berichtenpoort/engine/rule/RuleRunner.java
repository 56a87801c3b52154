package nl.berichtenpoort.engine.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * All findings of a layer.
     *
     * @return the findings rule by rule; crashed if a rule threw anything, with the findings of the rules that ran
     */
    public LayerRun run(Layer layer, Subject subject) {
        List<Finding> findings = new ArrayList<>();
        Map<String, RuntimeException> crashes = new LinkedHashMap<>();
        for (Rule rule : book.rules(layer, subject.type())) {
            try {
                rule.check().check(subject, (node, arguments) -> findings.add(finding(rule, subject, node, arguments)));
            } catch (RuntimeException crash) {
                crashes.put(rule.id(), crash);
            }
        }
        if (!crashes.isEmpty()) {
            return new LayerRun(LayerOutcome.CRASHED, findings, crashes);
        }
        return LayerRun.of(findings);
    }

    private static Finding finding(Rule rule, Subject subject, MessageNode node, String... arguments) {
        Position position = Position.at(node.line(), node.column(), MessagePaths.pathOf(subject.bericht(), node));
        return new Finding(
                rule.id(),
                rule.layer(),
                Severity.ERROR,
                rule.returnCode(),
                position,
                "rules." + rule.id(),
                List.of(arguments));
    }
}
