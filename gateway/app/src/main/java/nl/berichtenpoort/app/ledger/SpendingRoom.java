package nl.berichtenpoort.app.ledger;

import java.util.Objects;
import nl.berichtenpoort.engine.contract.money.Bestedingsstand;

/**
 * Spending room of a contract and how it stands.
 *
 * @param contract the contract's id
 * @param aanbieder AGB code
 * @param jaar calendar year
 * @param voor the products that it is for, as a contract file writes it
 * @param clienten how many clients it counts for, where it is an average of a client; else 0
 * @param stand how it stands
 */
public record SpendingRoom(
        String contract, String aanbieder, int jaar, String voor, long clienten, Bestedingsstand stand) {
    public SpendingRoom {
        Objects.requireNonNull(stand);
    }
}
