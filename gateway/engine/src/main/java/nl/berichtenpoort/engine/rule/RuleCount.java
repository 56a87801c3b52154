package nl.berichtenpoort.engine.rule;

import java.util.ArrayList;
import java.util.List;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.schemas.RuleCatalogue;
import nl.berichtenpoort.schemas.RuleLevel;

/**
 * How many rules of one level a standard has, and how many of them this version checks.
 *
 * @param standard {@code iJw} or {@code iWmo}
 * @param level as in {@link RuleView}
 * @param rules rules in the standard
 * @param checked rules that are checked
 */
public record RuleCount(String standard, String level, int rules, int checked) {

    /** The counts of every standard and level, iJw first. */
    public static List<RuleCount> of(RuleCatalogue catalogue) {
        List<RuleCount> counts = new ArrayList<>();
        for (Standard standard : Standard.values()) {
            for (RuleLevel level : RuleLevel.values()) {
                counts.add(count(catalogue, standard, level));
            }
        }
        return List.copyOf(counts);
    }

    private static RuleCount count(RuleCatalogue catalogue, Standard standard, RuleLevel level) {
        var rules = catalogue.rules().stream()
                .filter(rule -> rule.level() == level)
                .filter(rule -> !rule.messages(standard.folder()).isEmpty())
                .toList();
        int checked = (int) rules.stream().filter(rule -> rule.isChecked()).count();
        return new RuleCount(standard.title(), level.label(), rules.size(), checked);
    }
}
