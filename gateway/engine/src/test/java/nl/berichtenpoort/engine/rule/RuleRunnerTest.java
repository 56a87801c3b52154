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
import nl.berichtenpoort.engine.report.UncheckedRules;
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

        assertThat(run).isEqualTo(LayerRun.of(List.of()));
    }

    @Test
    void aRuleDoesNotRunWithoutWhatItNeedsAndIsNamedWithTheFirstThingThatIsMissing() {
        Rule needsBoth = needing("TR019", Need.PRODUCT_CODES, Need.CASE_FILE);
        Rule needsCodes = needing("TR381", Need.PRODUCT_CODES);
        Rule needsCaseFile = needing("TR063", Need.CASE_FILE);

        LayerRun run = run(needsCodes, violated, needsBoth, needsCaseFile);

        assertThat(run.findings()).extracting(Finding::rule).containsExactly("TR018");
        assertThat(run.unchecked())
                .containsExactly(
                        new UncheckedRules("case-file", List.of("TR019", "TR063")),
                        new UncheckedRules("product-codes", List.of("TR381")));
    }

    @Test
    void aRuleIsNotMadeForAMessageThatTheStandardDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContentRule.inBoth(301, 300))
                .withMessageEndingWith(" has no message 300");
    }

    @Test
    void anIdStandsInTheBookOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleBook(List.of(violated, violated)))
                .withMessage("Rule TR018 is in the book twice");
    }

    @Test
    void rulesOnLinesShareOneWalkAndACrashOnALineStopsOnlyItsRule() {
        MessageNode first = new MessageNode("Prestatie", "", 5, 1, List.of());
        MessageNode second = new MessageNode("Prestatie", "", 6, 1, List.of());
        MessageNode bericht =
                nested(List.of(first, second), "Prestaties", "Client", "Clienten", "Declaratie", "Bericht");
        Subject invoice = new Subject(MessageType.JW323, bericht, LocalDate.of(2026, 11, 22), false);
        List<MessageNode> seen = new java.util.ArrayList<>();
        IllegalStateException defect = new IllegalStateException("defect");
        Rule crashing = ContentRule.ofLines("TR002", Set.of(MessageType.JW323), (subject, violations) -> prestatie -> {
            seen.add(prestatie);
            violations.at(prestatie);
            throw defect;
        });
        Rule counting = ContentRule.ofLines(
                "TR018", Set.of(MessageType.JW323), (subject, violations) -> new PrestatieCheck.Walk() {
                    private int lines;

                    @Override
                    public void prestatie(MessageNode prestatie) {
                        seen.add(prestatie);
                        lines++;
                    }

                    @Override
                    public void end() {
                        violations.at(bericht, Integer.toString(lines));
                    }
                });

        LayerRun run = new RuleRunner(new RuleBook(List.of(crashing, counting))).run(Layer.CONTENT, invoice);

        assertThat(seen).containsExactly(first, first, second);
        assertThat(run.outcome()).isEqualTo(LayerOutcome.CRASHED);
        assertThat(run.crashes()).containsExactly(java.util.Map.entry("TR002", defect));
        assertThat(run.findings()).extracting(Finding::rule).containsExactly("TR002", "TR018");
        assertThat(run.findings().get(1).arguments()).containsExactly("2");
    }

    private static MessageNode nested(List<MessageNode> innermost, String... names) {
        List<MessageNode> children = innermost;
        for (String name : names) {
            children = List.of(new MessageNode(name, "", 1, 1, children));
        }
        return children.get(0);
    }

    private static LayerRun run(Rule... rules) {
        return new RuleRunner(new RuleBook(List.of(rules))).run(Layer.CONTENT, SUBJECT);
    }

    private static Rule needing(String id, Need... needs) {
        return new Rule(
                id,
                Layer.CONTENT,
                Optional.of("0001"),
                Set.of(MessageType.JW305),
                Set.of(needs),
                (subject, violations) -> violations.at(CLIENT));
    }

    private static Rule rule(String id, Set<MessageType> types, RuleCheck check) {
        return new Rule(id, Layer.CONTENT, Optional.of("0001"), types, check);
    }
}
