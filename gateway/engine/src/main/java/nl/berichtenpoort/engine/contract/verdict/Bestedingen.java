package nl.berichtenpoort.engine.contract.verdict;

import java.util.Optional;
import nl.berichtenpoort.engine.contract.Bestedingsruimte;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.money.Bestedingsstand;

/** How the spending room of contracts stands, as the ledger knows it. */
@FunctionalInterface
public interface Bestedingen {

    /** How the room stands before the message that is judged; empty if nothing is known. */
    Optional<Bestedingsstand> stand(Contract contract, Bestedingsruimte ruimte);

    /** Where no ledger is kept. */
    static Bestedingen onbekend() {
        return (contract, ruimte) -> Optional.empty();
    }
}
