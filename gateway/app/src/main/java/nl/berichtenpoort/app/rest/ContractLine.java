package nl.berichtenpoort.app.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.Partij;
import nl.berichtenpoort.engine.message.Standard;

/**
 * A version of a contract in a list.
 *
 * @param validFrom the first day to which this version applies
 * @param law {@code jeugdwet} or {@code wmo}, as contract files say it
 * @param municipalities CBS codes
 * @param from the first day of the term
 * @param until the last day of the term, with its extensions
 * @param products how many
 */
record ContractLine(
        String contract,
        int version,
        LocalDate validFrom,
        String law,
        List<String> municipalities,
        PartyView provider,
        List<PartyView> subcontractors,
        LocalDate from,
        LocalDate until,
        String framework,
        Optional<String> tariffClass,
        int products) {

    /** A provider. */
    record PartyView(String agb, String name) {
        private static PartyView of(Partij party) {
            return new PartyView(party.agb(), party.naam());
        }
    }

    static ContractLine of(Contract contract) {
        return new ContractLine(
                contract.id(),
                contract.versie(),
                contract.geldigVanaf(),
                law(contract.wet()),
                contract.gemeenten().stream().sorted().toList(),
                PartyView.of(contract.aanbieder()),
                contract.onderaannemers().stream().map(PartyView::of).toList(),
                contract.looptijd().van(),
                contract.looptijd().einde(),
                contract.raamovereenkomst(),
                contract.tariefklasse(),
                contract.producten().size());
    }

    /** The law as contract files call it. */
    static String law(Standard standard) {
        return standard == Standard.IJW ? "jeugdwet" : "wmo";
    }
}
