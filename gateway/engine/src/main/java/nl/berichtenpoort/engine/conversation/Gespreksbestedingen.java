package nl.berichtenpoort.engine.conversation;

import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.InMemoryCaseFile;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.Bestedingsruimte;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.money.Betaalschema;
import nl.berichtenpoort.engine.contract.money.Ruimtebeslag;
import nl.berichtenpoort.engine.contract.verdict.Bestedingen;

/** The room to spend that the allocations of one conversation leave. Counts them all at every question. */
final class Gespreksbestedingen implements Bestedingen {

    private final InMemoryCaseFile caseFile;
    private final ContractSet contracts;

    Gespreksbestedingen(InMemoryCaseFile caseFile, ContractSet contracts) {
        this.caseFile = caseFile;
        this.contracts = contracts;
    }

    @Override
    public OptionalLong vrij(Contract contract, Bestedingsruimte ruimte, Bsn client) {
        long toegewezen = volgensSchema(contract, ruimte);
        Set<Bsn> clienten = new HashSet<>(Set.of(client));
        for (Recorded<Toewijzing> recorded : caseFile.toewijzingen()) {
            OptionalLong beslag = Ruimtebeslag.van(recorded.value(), contracts).in(contract.id(), ruimte);
            if (beslag.isPresent()) {
                toegewezen += beslag.getAsLong();
                clienten.add(recorded.value().bsn());
            }
        }
        long ruim = ruimte.perClient() ? ruimte.bedrag() * clienten.size() : ruimte.bedrag();
        return OptionalLong.of(ruim - toegewezen);
    }

    private long volgensSchema(Contract contract, Bestedingsruimte ruimte) {
        return Betaalschema.van(contracts.versies()).stream()
                .filter(betaling -> betaling.contract().id().equals(contract.id())
                        && betaling.datum().getYear() == ruimte.jaar()
                        && betaling.contract()
                                .product(betaling.product())
                                .filter(ruimte::omvat)
                                .isPresent())
                .mapToLong(betaling -> betaling.bedrag().cents())
                .sum();
    }
}
