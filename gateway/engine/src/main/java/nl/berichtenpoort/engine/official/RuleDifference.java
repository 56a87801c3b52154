package nl.berichtenpoort.engine.official;

import java.util.List;
import java.util.Objects;

/**
 * One rule that at least one of the two found violated.
 *
 * @param rule official id
 * @param difference who found it
 * @param ours how often we did
 * @param official how often the official stylesheets did
 * @param places where the official stylesheets did
 */
public record RuleDifference(String rule, Difference difference, int ours, int official, List<String> places) {
    public RuleDifference {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(difference);
        places = List.copyOf(places);
    }
}
