package nl.berichtenpoort.app.ledger;

import java.util.Objects;
import java.util.OptionalLong;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.contract.Bestedingsruimte;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.verdict.Bestedingen;
import org.springframework.stereotype.Component;

/** Tells the rules how much room to spend is left, from the ledger. */
@Component
class LedgerBestedingen implements Bestedingen {

    private final SpendingRoomReader rooms;

    LedgerBestedingen(SpendingRoomReader rooms) {
        this.rooms = Objects.requireNonNull(rooms);
    }

    @Override
    public OptionalLong vrij(Contract contract, Bestedingsruimte ruimte, Bsn client) {
        // Room that goes by client grows with a client that does not count in it yet.
        long erbij = ruimte.perClient() && !rooms.counts(contract, ruimte, client) ? ruimte.bedrag() : 0;
        return OptionalLong.of(rooms.stand(contract, ruimte).vrij() + erbij);
    }
}
