package nl.berichtenpoort.engine.contract.verdict;

import java.util.OptionalLong;
import nl.berichtenpoort.engine.contract.Bestedingsruimte;
import nl.berichtenpoort.engine.contract.Contract;

/** How much room to spend contracts have left, as a ledger knows it. */
@FunctionalInterface
public interface Bestedingen {

    /** The cents that may still be allocated, before the message that is judged; empty if nothing is known. */
    OptionalLong vrij(Contract contract, Bestedingsruimte ruimte);

    /** Where no ledger is kept. */
    static Bestedingen onbekend() {
        return (contract, ruimte) -> OptionalLong.empty();
    }
}
