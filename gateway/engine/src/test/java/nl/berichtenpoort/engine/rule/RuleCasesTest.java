package nl.berichtenpoort.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.FindingTexts;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.rule.RuleCase.ExpectedFinding;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.schemas.RuleCatalogue;
import nl.berichtenpoort.schemas.RuleEntry;
import nl.berichtenpoort.schemas.RuleLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of level 2 has its cases, and every case gets exactly the findings that it promises. */
class RuleCasesTest {

    private static final MessageReader READER = new MessageReader(SchemaSet.builtIn());
    private static final RuleRunner RUNNER = new RuleRunner(RuleBook.release32());
    private static final RuleCatalogue CATALOGUE = RuleCatalogue.release32();
    private static final List<RuleCase> CASES = RuleCase.all();

    static List<RuleCase> cases() {
        return CASES;
    }

    static List<RuleEntry> contentRules() {
        return CATALOGUE.rules().stream()
                .filter(rule -> rule.level() == RuleLevel.MESSAGE_CONTENT)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseHasExactlyTheFindingsThatItPromises(RuleCase ruleCase) {
        Reading reading = READER.read(ruleCase.message().bytes());
        assertThat(reading.identifyFindings()).isEmpty();
        assertThat(reading.schemaFindings()).isEmpty();
        MessageType type = reading.type().orElseThrow();

        LayerRun run = RUNNER.run(
                Layer.CONTENT, new Subject(type, reading.root().orElseThrow(), LocalDate.of(2026, 11, 22), false));

        assertThat(run.crashes()).isEmpty();
        assertThat(run.findings())
                .extracting(ExpectedFinding::of)
                .containsExactlyInAnyOrderElementsOf(ruleCase.expected());
        assertThat(type.standard()).isEqualTo(ruleCase.standard());
        assertThat(messages(ruleCase.rule(), type.standard())).contains(type.number());
        run.findings().stream()
                .collect(Collectors.groupingBy(Finding::rule))
                .forEach((rule, findings) -> assertThat(findings)
                        .as("findings of %s in the order of the message", rule)
                        .extracting(finding -> finding.position().line())
                        .isSorted());
        run.findings().forEach(finding -> assertPointsAtItsElement(finding, ruleCase));
        run.findings().forEach(RuleCasesTest::assertIsPutIntoWords);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseFiresIfAndOnlyIfItSaysSo(RuleCase ruleCase) {
        boolean fires =
                ruleCase.expected().stream().anyMatch(finding -> finding.rule().equals(ruleCase.rule()));

        assertThat(fires).isEqualTo(ruleCase.kind().equals("fout"));
        assertThat(ruleCase.expected().isEmpty()).isNotEqualTo(fires);
    }

    @ParameterizedTest
    @MethodSource("contentRules")
    void aRuleHasCasesOfEachKindAndAViolationInEachOfItsMessages(RuleEntry rule) {
        for (String standard : rule.standards()) {
            List<RuleCase> cases = CASES.stream()
                    .filter(candidate -> candidate.rule().equals(rule.id()))
                    .filter(candidate -> candidate.standard().folder().equals(standard))
                    .toList();

            assertThat(cases).extracting(RuleCase::kind).contains("ok", "fout", "buur");
            Set<Integer> violated = cases.stream()
                    .filter(candidate -> candidate.kind().equals("fout"))
                    .map(candidate -> READER.read(candidate.message().bytes())
                            .type()
                            .orElseThrow()
                            .number())
                    .collect(Collectors.toSet());
            assertThat(violated).containsExactlyInAnyOrderElementsOf(rule.messages(standard));
        }
    }

    private static List<Integer> messages(String rule, Standard standard) {
        return CATALOGUE.find(rule).orElseThrow().messages(standard.folder());
    }

    /** In these files every start tag has a line of its own. */
    private static void assertPointsAtItsElement(Finding finding, RuleCase ruleCase) {
        String path = finding.position().path().orElseThrow();
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\[\\d+]$", "");
        String line = ruleCase.message()
                .text()
                .lines()
                .toList()
                .get(finding.position().line() - 1);

        assertThat(line.substring(finding.position().column() - 1)).matches("<([a-z]+:)?" + name + "[ />].*");
    }

    private static void assertIsPutIntoWords(Finding finding) {
        for (Language language : Language.values()) {
            FindingTexts texts = new FindingTexts(language);
            assertThat(texts.message(finding)).isNotBlank().doesNotContain("{");
            assertThat(texts.remedy(finding)).isNotBlank().doesNotContain("{");
        }
    }
}
