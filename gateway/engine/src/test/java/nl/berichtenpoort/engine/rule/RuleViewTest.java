package nl.berichtenpoort.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.schemas.RuleCatalogue;
import nl.berichtenpoort.schemas.RuleEntry;
import org.junit.jupiter.api.Test;

/** The catalogue as the command line and REST give it out. */
class RuleViewTest {

    private static final RuleCatalogue CATALOGUE = RuleCatalogue.release32();

    @Test
    void aRuleIsFoundByItsIdAndSpeaksTheLanguageAskedFor() {
        RuleTexts dutch = new RuleTexts(Language.NL);

        RuleView view = RuleView.find(CATALOGUE, "tr019", Language.NL).orElseThrow();

        assertThat(view)
                .isEqualTo(new RuleView(
                        "TR019",
                        "cross-message",
                        List.of("JW305", "JW307", "WMO305"),
                        Optional.of("9019"),
                        "error",
                        true,
                        dutch.explanation("TR019"),
                        dutch.remedy("TR019")));
        assertThat(RuleView.find(CATALOGUE, "TR019", Language.EN).orElseThrow().explanation())
                .isEqualTo(new RuleTexts(Language.EN).explanation("TR019"))
                .isNotEqualTo(view.explanation());
        assertThat(RuleView.find(CATALOGUE, "TR999", Language.NL)).isEmpty();
    }

    @Test
    void allRulesAreThereInTheOrderOfTheCatalogue() {
        assertThat(RuleView.all(CATALOGUE, Language.EN))
                .extracting(RuleView::id)
                .containsExactlyElementsOf(
                        CATALOGUE.rules().stream().map(RuleEntry::id).toList());
    }

    @Test
    void rulesAreCountedByStandardAndLevel() {
        assertThat(RuleCount.of(CATALOGUE))
                .contains(
                        new RuleCount("iJw", "schema-enforced", 3, 3),
                        new RuleCount("iWmo", "schema-enforced", 3, 3),
                        new RuleCount("iJw", "external-source", 4, 4),
                        new RuleCount("iWmo", "external-source", 4, 4))
                .hasSize(8);
        assertThat(RuleCount.of(CATALOGUE).stream().mapToInt(RuleCount::rules).sum())
                .isEqualTo(rulesPerStandard(CATALOGUE.rules()));
        assertThat(RuleCount.of(CATALOGUE).stream().mapToInt(RuleCount::checked).sum())
                .isEqualTo(rulesPerStandard(
                        CATALOGUE.rules().stream().filter(RuleEntry::isChecked).toList()));
    }

    /** A rule of both standards counts for each. */
    private static int rulesPerStandard(List<RuleEntry> rules) {
        return rules.stream().mapToInt(rule -> rule.standards().size()).sum();
    }
}
