package nl.berichtenpoort.engine.conversation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.InMemoryCaseFile;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.Bestedingsruimte;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.money.Betaalschema;
import nl.berichtenpoort.engine.contract.money.Toewijzingswaarde;
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
        for (Toewijzing toewijzing :
                caseFile.toewijzingen().stream().map(Recorded::value).toList()) {
            Optional<Afspraak> afspraak = op(toewijzing, toewijzing.ingangsdatum())
                    .filter(agreed -> agreed.contract().id().equals(contract.id())
                            && ruimte.voor().stream()
                                    .anyMatch(voor -> voor.omvat(
                                            agreed.product().product(),
                                            agreed.product().segment())));
            Optional<Long> waarde = afspraak.flatMap(
                            agreed -> Toewijzingswaarde.van(toewijzing, dag -> op(toewijzing, dag)))
                    .map(value -> value.perJaar().get(ruimte.jaar()));
            if (waarde.isPresent()) {
                toegewezen += waarde.get();
                clienten.add(toewijzing.bsn());
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
                                .filter(agreed -> ruimte.voor().stream()
                                        .anyMatch(voor -> voor.omvat(agreed.product(), agreed.segment())))
                                .isPresent())
                .mapToLong(betaling -> betaling.bedrag().cents())
                .sum();
    }

    private Optional<Afspraak> op(Toewijzing toewijzing, LocalDate dag) {
        List<Afspraak> afspraken = contracts.afspraken(toewijzing.relation(), toewijzing.product(), dag);
        return afspraken.stream().findFirst();
    }
}
