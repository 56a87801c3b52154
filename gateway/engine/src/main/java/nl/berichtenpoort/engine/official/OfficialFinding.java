package nl.berichtenpoort.engine.official;

import java.util.List;
import java.util.Objects;

/**
 * A violation that a stylesheet reports.
 *
 * @param rule the rule's official id
 * @param places where, as the stylesheet writes it; only what reads as a path of elements
 */
record OfficialFinding(String rule, List<String> places) {
    OfficialFinding {
        Objects.requireNonNull(rule);
        places = List.copyOf(places);
    }
}
