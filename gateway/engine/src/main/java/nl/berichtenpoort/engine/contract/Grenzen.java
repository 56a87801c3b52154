package nl.berichtenpoort.engine.contract;

import java.time.Period;
import java.util.Objects;
import java.util.Optional;

/**
 * The limits of a product; empty where none is agreed.
 *
 * @param leeftijd ages at which a client may have it
 * @param duur longest duration of an allocation
 * @param volume largest volume of an allocation in a period
 * @param sessies largest number of units over the whole allocation, for light help by the session
 * @param verwijzingGeldig how long after the decision or referral (BeschikkingIngangsdatum) the care has to begin
 * @param budgetPerClient the most that a client's allocations of the product may cost in a calendar year, in cents
 */
public record Grenzen(
        Optional<Leeftijd> leeftijd,
        Optional<Period> duur,
        Optional<Volume> volume,
        Optional<Long> sessies,
        Optional<Period> verwijzingGeldig,
        Optional<Long> budgetPerClient) {

    /** No limits. */
    public static final Grenzen GEEN = new Grenzen(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Grenzen {
        Objects.requireNonNull(leeftijd);
        Objects.requireNonNull(duur);
        Objects.requireNonNull(volume);
        Objects.requireNonNull(sessies);
        Objects.requireNonNull(verwijzingGeldig);
        Objects.requireNonNull(budgetPerClient);
    }

    /**
     * Ages in whole years.
     *
     * @param vanaf the youngest
     * @param tot the birthday from which a client is too old, if there is one
     * @param verlengdTot until which birthday a person may decide to go on (youth help to 21 or 23), if there is one
     */
    public record Leeftijd(int vanaf, Optional<Integer> tot, Optional<Integer> verlengdTot) {
        public Leeftijd {
            Objects.requireNonNull(tot);
            Objects.requireNonNull(verlengdTot);
        }
    }

    /**
     * A largest volume.
     *
     * @param hoogstens units of the product
     * @param per in which period
     */
    public record Volume(long hoogstens, Frequentie per) {
        public Volume {
            Objects.requireNonNull(per);
        }
    }
}
