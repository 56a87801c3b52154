package nl.berichtenpoort.engine.official;

import java.util.Locale;

/** How two judgements of one rule compare. */
public enum Difference {
    /** Both found the rule violated. */
    BOTH,
    /** Only we did. */
    ONLY_OURS,
    /** Only the official stylesheets did. */
    ONLY_OFFICIAL,
    /** The official stylesheets did; our rule did not run on this message, so there is nothing to compare. */
    NOT_RUN_BY_US;

    /** The name in JSON and metrics: {@code both}, {@code only-ours}, {@code only-official}, {@code not-run-by-us}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
