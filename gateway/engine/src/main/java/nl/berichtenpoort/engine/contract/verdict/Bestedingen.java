package nl.berichtenpoort.engine.contract.verdict;

import java.util.OptionalLong;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.contract.Bestedingsruimte;
import nl.berichtenpoort.engine.contract.Contract;

/** How much room to spend contracts have left, as a ledger knows it. */
@FunctionalInterface
public interface Bestedingen {

    /**
     * The cents that may still be allocated, before the message that is judged; empty if nothing is known. What is paid
     * by schedule in the year has been taken off.
     *
     * @param client who the message is about: room that goes by client counts this one once, new or not
     */
    OptionalLong vrij(Contract contract, Bestedingsruimte ruimte, Bsn client);

    /** Where no ledger is kept. */
    static Bestedingen onbekend() {
        return (contract, ruimte, client) -> OptionalLong.empty();
    }
}
