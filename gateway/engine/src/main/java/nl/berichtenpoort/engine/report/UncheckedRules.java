package nl.berichtenpoort.engine.report;

import java.util.List;
import java.util.Objects;

/**
 * Rules that concern a message but were not checked, because what they need was not there.
 *
 * @param need what was missing: {@code case-file}, {@code contracts} or {@code product-codes}; its words are in the bundle {@code report}
 *     under {@code unchecked-<need>}
 * @param rules their official ids, in the order of the rule book; at least one
 */
public record UncheckedRules(String need, List<String> rules) {
    public UncheckedRules {
        Objects.requireNonNull(need);
        rules = List.copyOf(rules);
    }
}
