package nl.berichtenpoort.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.report.Severity;
import org.junit.jupiter.api.Test;

class RuleRunnerTest {

    private static final MessageNode CLIENT = new MessageNode("Client", "", 2, 3, List.of());
    private static final Subject SUBJECT = new Subject(
            MessageType.JW305,
            new MessageNode("Bericht", "", 1, 1, List.of(CLIENT)),
            LocalDate.of(2026, 11, 22),
            false);

    private final Rule violated =
            rule("TR018", Set.of(MessageType.JW305), (subject, violations) -> violations.at(CLIENT, "a", "b"));

    @Test
    void aViolationBecomesAFindingWithRuleCodeAndPlace() {
        LayerRun run = run(violated);

        assertThat(run.outcome()).isEqualTo(LayerOutcome.FAILED);
        assertThat(run.findings())
                .containsExactly(new Finding(
                        "TR018",
                        Layer.CONTENT,
                        Severity.ERROR,
                        Optional.of("0001"),
                        Position.at(2, 3, "Bericht/Client"),
                        "rules.TR018",
                        List.of("a", "b")));
    }

    @Test
    void aCrashingRuleLeavesTheOthersTheirFindingsAndTheLayerCrashed() {
        IllegalStateException defect = new IllegalStateException("defect");
        Rule crashing = rule("TR002", Set.of(MessageType.JW305), (subject, violations) -> {
            throw defect;
        });

        LayerRun run = run(crashing, violated);

        assertThat(run.outcome()).isEqualTo(LayerOutcome.CRASHED);
        assertThat(run.findings()).extracting(Finding::rule).containsExactly("TR018");
        assertThat(run.crashes()).containsExactly(java.util.Map.entry("TR002", defect));
    }

    @Test
    void aRuleOfAnotherMessageTypeDoesNotRun() {
        LayerRun run = run(rule("TR018", Set.of(MessageType.WMO305), violated.check()));

        assertThat(run).isEqualTo(new LayerRun(LayerOutcome.PASSED, List.of(), java.util.Map.of()));
    }

    @Test
    void anIdStandsInTheBookOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleBook(List.of(violated, violated)))
                .withMessage("Rule TR018 is in the book twice");
    }

    private static LayerRun run(Rule... rules) {
        return new RuleRunner(new RuleBook(List.of(rules))).run(Layer.CONTENT, SUBJECT);
    }

    private static Rule rule(String id, Set<MessageType> types, RuleCheck check) {
        return new Rule(id, Layer.CONTENT, Optional.of("0001"), types, check);
    }
}
