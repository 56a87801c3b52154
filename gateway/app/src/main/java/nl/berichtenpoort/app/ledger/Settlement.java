package nl.berichtenpoort.app.ledger;

import java.util.Objects;
import nl.berichtenpoort.engine.contract.money.Afrekening;

/**
 * Advances of a year against the real costs that were granted over it.
 *
 * @param wet the law
 * @param gemeente CBS code of who paid
 * @param aanbieder AGB code
 * @param contract the contract's id
 * @param product category and code
 * @param jaar calendar year
 * @param afrekening the sums and the balance
 */
public record Settlement(
        String wet,
        String gemeente,
        String aanbieder,
        String contract,
        String product,
        int jaar,
        Afrekening afrekening) {
    public Settlement {
        Objects.requireNonNull(afrekening);
    }
}
