package nl.berichtenpoort.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.ConversationCase.Expected;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.conversation.Conversation;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.FindingTexts;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.engine.report.Verdict;
import nl.berichtenpoort.engine.rule.ProductCodeList;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import nl.berichtenpoort.schemas.RuleCatalogue;
import nl.berichtenpoort.schemas.RuleEntry;
import nl.berichtenpoort.schemas.RuleLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of levels 3 and 4 has its cases, and every case gets exactly the findings that it promises. */
class CaseRuleCasesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final RuleCatalogue CATALOGUE = RuleCatalogue.release32();
    private static final List<ConversationCase> CASES = ConversationCase.all();

    /** A list that has every code but one; only the cases of the rule that needs a list know it. */
    private static final ProductCodeList PRODUCT_CODES = (relation, categorie, code, day) -> !code.equals("99X99");

    private static final ContractSet CONTRACTS = ContractFolders.read("rules/contracten");

    static List<ConversationCase> cases() {
        return CASES;
    }

    static List<RuleEntry> checkedRules() {
        return CATALOGUE.rules().stream()
                .filter(rule -> rule.level() == RuleLevel.CROSS_MESSAGE || rule.level() == RuleLevel.EXTERNAL_SOURCE)
                .filter(RuleEntry::isChecked)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseHasExactlyTheFindingsThatItPromises(ConversationCase conversationCase) {
        Conversation conversation = conversation(conversationCase);

        List<Expected> found = new ArrayList<>();
        Map<Sample, List<Finding>> points = new LinkedHashMap<>();
        for (Sample message : conversationCase.messages()) {
            Report report = conversation.take(message.bytes(), TODAY).report();
            assertThat(report.verdict()).isNotEqualTo(Verdict.UNDETERMINED);
            report.findings().stream()
                    .map(finding -> Expected.of(message, finding))
                    .forEach(found::add);
            points.put(message, report.findings());
            assertThat(report.disposition() == Disposition.ACCEPTED)
                    .isEqualTo(report.findings().isEmpty());
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(conversationCase.expected());
        points.forEach((message, findings) -> {
            findings.forEach(CaseRuleCasesTest::assertIsPutIntoWords);
            findings.forEach(finding -> assertPointsAtItsElement(finding, message));
        });
    }

    /** Contracts are known in the cases that say so in their name, the list of codes in those of the rule that needs it. */
    private static Conversation conversation(ConversationCase conversationCase) {
        if (conversationCase.folder().contains("contract")) {
            return Conversations.start(Optional.empty(), Optional.of(CONTRACTS));
        }
        return conversationCase.rule().equals("TR381")
                ? Conversations.start(Optional.of(PRODUCT_CODES), Optional.empty())
                : Conversations.start();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itsLastMessageFiresIfAndOnlyIfItSaysSo(ConversationCase conversationCase) {
        boolean fires = conversationCase.expected().stream()
                .anyMatch(expected -> expected.rule().equals(conversationCase.rule())
                        && expected.file().equals(conversationCase.last().fileName()));

        assertThat(fires).isEqualTo(conversationCase.kind().equals("fout"));
        if (!conversationCase.kind().equals("buur")) {
            assertThat(numbers(conversationCase.rule(), conversationCase.standard()))
                    .contains(number(conversationCase.last()));
        }
    }

    @ParameterizedTest
    @MethodSource("checkedRules")
    void aRuleHasCasesOfEachKindAndAViolationInEachOfItsMessages(RuleEntry rule) {
        for (String standard : rule.standards()) {
            Map<String, List<ConversationCase>> cases = CASES.stream()
                    .filter(candidate -> candidate.rule().equals(rule.id()))
                    .filter(candidate -> candidate.standard().equals(standard))
                    .collect(Collectors.groupingBy(ConversationCase::kind));

            assertThat(cases.keySet()).containsExactlyInAnyOrder("ok", "fout", "buur");
            Set<Integer> violated = cases.get("fout").stream()
                    .map(candidate -> number(candidate.last()))
                    .collect(Collectors.toSet());
            assertThat(violated).containsExactlyInAnyOrderElementsOf(numbers(rule.id(), standard));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jeugdhulp-volledig", "wmo-begeleiding"})
    void aConversationInOrderHasNoFindingAtAll(String name) {
        Conversation conversation = Conversations.start();

        for (Sample message : Samples.conversation(name)) {
            Report report = conversation.take(message.bytes(), TODAY).report();
            assertThat(report.findings()).as(message.name()).isEmpty();
            assertThat(report.disposition()).isEqualTo(Disposition.ACCEPTED);
        }
    }

    private static List<Integer> numbers(String rule, String standard) {
        return CATALOGUE.find(rule).orElseThrow().messages(standard);
    }

    private static int number(Sample message) {
        return Integer.parseInt(message.fileName().replaceAll(".*(\\d{3})\\.xml", "$1"));
    }

    /** In these files every start tag has a line of its own. */
    private static void assertPointsAtItsElement(Finding finding, Sample message) {
        String path = finding.position().path().orElseThrow();
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\[\\d+]$", "");
        String line = message.text().lines().toList().get(finding.position().line() - 1);

        assertThat(line.substring(finding.position().column() - 1)).matches("<([a-z]+:)?" + name + "[ />].*");
    }

    private static void assertIsPutIntoWords(Finding finding) {
        Stream.of(Language.values()).map(FindingTexts::new).forEach(texts -> {
            assertThat(texts.message(finding)).isNotBlank().doesNotContain("{");
            assertThat(texts.remedy(finding)).isNotBlank().doesNotContain("{");
        });
    }
}
