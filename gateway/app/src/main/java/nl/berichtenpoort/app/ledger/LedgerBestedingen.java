package nl.berichtenpoort.app.ledger;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
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
    public OptionalLong vrij(Contract contract, Bestedingsruimte ruimte) {
        String voor = ruimte.voor().stream().map(Selectie::geschreven).collect(Collectors.joining(", "));
        return rooms.rooms(ruimte.jaar(), Optional.of(contract.id()), Optional.empty()).stream()
                .filter(room -> room.voor().equals(voor))
                // Room that goes by client grows with the client that asks.
                .mapToLong(room -> room.stand().vrij() + (ruimte.perClient() ? ruimte.bedrag() : 0))
                .findFirst();
    }
}
