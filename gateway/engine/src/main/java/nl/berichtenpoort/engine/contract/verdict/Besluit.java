package nl.berichtenpoort.engine.contract.verdict;

import java.util.Objects;

/** What the contracts say to a request, as the 319 says it (WJ759, WJ760). */
public sealed interface Besluit {

    /** Nothing stands in the way: the municipality may allocate. */
    record Past() implements Besluit {}

    /** A person has to decide: VerzoekAntwoord 2. */
    record InOnderzoek() implements Besluit {}

    /** It cannot be honoured: VerzoekAntwoord 1 with this reason. */
    record Afgewezen(Reden reden) implements Besluit {
        public Afgewezen {
            Objects.requireNonNull(reden);
        }
    }

    /** The reasons (RedenAfwijzingVerzoek, WJ759) that a contract can give, the one that weighs most first. */
    enum Reden {
        WOONPLAATSBEGINSEL("8"),
        GEEN_CONTRACT("3"),
        LEEFTIJDSGRENS("9"),
        PAST_NIET_BINNEN_CONTRACT("4"),
        STAPELING("6"),
        PAST_NIET_BINNEN_BUDGET("2");

        private final String code;

        Reden(String code) {
            this.code = code;
        }

        /** The code in a 319. */
        public String code() {
            return code;
        }
    }

    /** The one of two that weighs most: a refusal before an examination before a fit. */
    default Besluit en(Besluit other) {
        if (this instanceof Afgewezen one && other instanceof Afgewezen two) {
            return one.reden().compareTo(two.reden()) <= 0 ? one : two;
        }
        return gewicht() >= other.gewicht() ? this : other;
    }

    private int gewicht() {
        if (this instanceof Afgewezen) {
            return 2;
        }
        return this instanceof InOnderzoek ? 1 : 0;
    }
}
