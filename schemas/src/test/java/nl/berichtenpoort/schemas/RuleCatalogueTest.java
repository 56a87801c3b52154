package nl.berichtenpoort.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCatalogueTest {

    private static final RuleCatalogue CATALOGUE = RuleCatalogue.release32();

    @Test
    void holdsTheEightyTechnicalRulesAndFortyOneConditionsAndConstraints() {
        Map<String, Long> byFamily = CATALOGUE.rules().stream()
                .collect(Collectors.groupingBy(rule -> rule.id().substring(0, 2), Collectors.counting()));

        assertThat(byFamily).isEqualTo(Map.of("TR", 80L, "CD", 22L, "CS", 19L));
    }

    @Test
    void holdsAsManyRulesOfEachLevelAsTheStandardHas() {
        Map<RuleLevel, Long> byLevel =
                CATALOGUE.rules().stream().collect(Collectors.groupingBy(RuleEntry::level, Collectors.counting()));

        assertThat(byLevel)
                .isEqualTo(Map.of(
                        RuleLevel.SCHEMA_ENFORCED, 3L,
                        RuleLevel.MESSAGE_CONTENT, 60L,
                        RuleLevel.CROSS_MESSAGE, 54L,
                        RuleLevel.EXTERNAL_SOURCE, 4L));
    }

    @Test
    void findsARuleWithAllThatIsKnownOfIt() {
        assertThat(CATALOGUE.find("TR019"))
                .contains(new RuleEntry(
                        "TR019",
                        RuleLevel.CROSS_MESSAGE,
                        List.of(305, 307),
                        List.of(305),
                        Optional.of("9019"),
                        "error",
                        Optional.empty(),
                        Optional.empty(),
                        Set.of("case-file"),
                        Optional.of("StartStopRules")));
        assertThat(CATALOGUE.find("TR000")).isEmpty();
    }

    @Test
    void knowsWhichRulesIwmoLacks() {
        assertThat(CATALOGUE.rules().stream()
                        .filter(rule -> !rule.standards().contains("iwmo"))
                        .map(RuleEntry::id))
                .containsExactly("TR377", "TR409");
        assertThat(CATALOGUE.find("TR377").orElseThrow().standards()).containsExactly("ijw");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyMessageOfARuleIsOneOfItsStandardAndNoRuleIsWithoutMessages(RuleEntry rule) {
        assertThat(rule.standards()).isNotEmpty();
        assertThat(rule.severity()).isEqualTo("error");
        for (String standard : rule.standards()) {
            String prefix = standard.equals("ijw") ? "jw" : "wmo";
            assertThat(StandardFiles.messageSchemas(standard))
                    .containsAll(rule.messages(standard).stream()
                            .map(number -> prefix + number)
                            .toList());
            assertThat(rule.messages(standard)).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void everyReturnCodeIsInTheStandardsListOfReturnCodes() {
        CodeLists lists = new CodeLists();
        List<String> missing = CATALOGUE.rules().stream()
                .flatMap(rule -> rule.standards().stream()
                        .filter(standard -> rule.returnCode()
                                .filter(code ->
                                        lists.get("WJ001", standard).find(code).isEmpty())
                                .isPresent())
                        .map(standard -> standard + ' ' + rule.id()))
                .toList();

        // The schemas allow 9355, the published list of return codes forgot it.
        assertThat(missing).containsExactly("ijw TR355", "iwmo TR355");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleOfTheSchemaNeedsTheSchemaOnlyAndARuleOfContentTheMessageOnly(RuleEntry rule) {
        Function<RuleLevel, Set<String>> expected = level -> switch (level) {
            case SCHEMA_ENFORCED -> Set.of("schema");
            case MESSAGE_CONTENT -> Set.of("message");
            case CROSS_MESSAGE, EXTERNAL_SOURCE -> rule.needs();
        };
        assertThat(rule.needs()).isNotEmpty().isEqualTo(expected.apply(rule.level()));
        assertThat(rule.level().number() > 2)
                .isEqualTo(!rule.needs().contains("schema") && !rule.needs().contains("message"));
    }

    @Test
    void validityIncludesBothEndsAndIsOpenWhereUnknown() {
        RuleEntry bounded = new RuleEntry(
                "TR999",
                RuleLevel.MESSAGE_CONTENT,
                List.of(301),
                List.of(),
                Optional.of("0001"),
                "error",
                Optional.of(LocalDate.of(2026, 1, 1)),
                Optional.of(LocalDate.of(2026, 6, 30)),
                Set.of("message"),
                Optional.empty());

        assertThat(bounded.validOn(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(bounded.validOn(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(bounded.validOn(LocalDate.of(2026, 6, 30))).isTrue();
        assertThat(bounded.validOn(LocalDate.of(2026, 7, 1))).isFalse();
        assertThat(bounded.isChecked()).isFalse();
        assertThat(CATALOGUE.find("TR002").orElseThrow().validOn(LocalDate.MIN)).isTrue();
        assertThat(CATALOGUE.find("TR002").orElseThrow().isChecked()).isTrue();
        assertThat(CATALOGUE.find("CS015").orElseThrow().isChecked()).isTrue();
    }

    @Test
    void refusesAnUnknownStandardOrLevel() {
        RuleEntry rule = CATALOGUE.find("TR002").orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.messages("iwlz"))
                .withMessage("unknown standard: iwlz");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleLevel.of("level 5"))
                .withMessage("no level of rules: level 5");
    }

    static List<RuleEntry> rules() {
        return CATALOGUE.rules();
    }
}
