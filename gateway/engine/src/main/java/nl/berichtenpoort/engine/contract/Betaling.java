package nl.berichtenpoort.engine.contract;

import java.util.Objects;
import java.util.Optional;

/**
 * What a municipality pays by schedule for a product in a calendar year: a task's sum, or advances on real costs.
 *
 * @param product for what
 * @param gemeente CBS code of who pays
 * @param jaar calendar year
 * @param bedrag cents in the whole year; for a population the product of the two below
 * @param perInwoner for a population: cents an inhabitant
 * @param inwoners for a population: number of inhabitants
 * @param termijnen how many equal payments
 * @param voorschot whether they are advances, to be settled against real costs
 */
public record Betaling(
        ProductCode product,
        String gemeente,
        int jaar,
        long bedrag,
        Optional<Long> perInwoner,
        Optional<Long> inwoners,
        int termijnen,
        boolean voorschot) {
    public Betaling {
        Objects.requireNonNull(product);
        Objects.requireNonNull(gemeente);
        Objects.requireNonNull(perInwoner);
        Objects.requireNonNull(inwoners);
        if (termijnen < 1 || termijnen > 12) {
            throw new IllegalArgumentException("A year has 1 to 12 payments, not " + termijnen);
        }
    }
}
