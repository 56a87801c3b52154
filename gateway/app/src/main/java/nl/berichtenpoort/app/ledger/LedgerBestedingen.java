package nl.berichtenpoort.app.ledger;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.contract.Bestedingsruimte;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.Selectie;
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
        String voor = ruimte.voor().stream().map(Selectie::geschreven).collect(Collectors.joining(", "));
        // Room that goes by client grows with a client that does not count in it yet.
        long erbij = ruimte.perClient() && !rooms.counts(contract.id(), ruimte, client) ? ruimte.bedrag() : 0;
        return rooms.rooms(ruimte.jaar(), Optional.of(contract.id()), Optional.empty()).stream()
                .filter(room -> room.voor().equals(voor))
                .mapToLong(room -> room.stand().vrij() + erbij)
                .findFirst();
    }
}
