package nl.berichtenpoort.engine.contract.money;

import java.time.LocalDate;
import java.util.Objects;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.ProductCode;

/**
 * A payment by schedule.
 *
 * @param contract the contract, in the version that applies on the day of the payment
 * @param product for what
 * @param gemeente CBS code of who pays
 * @param datum the day on which it is due
 * @param nummer its number in the year, from 1
 * @param bedrag how much, with its derivation
 * @param voorschot whether it is an advance, to be settled against real costs
 */
public record GeplandeBetaling(
        Contract contract,
        ProductCode product,
        String gemeente,
        LocalDate datum,
        int nummer,
        Bedrag bedrag,
        boolean voorschot) {
    public GeplandeBetaling {
        Objects.requireNonNull(contract);
        Objects.requireNonNull(product);
        Objects.requireNonNull(gemeente);
        Objects.requireNonNull(datum);
        Objects.requireNonNull(bedrag);
    }
}
