package nl.berichtenpoort.engine.contract.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.StartProduct;
import nl.berichtenpoort.engine.casefile.StopProduct;
import nl.berichtenpoort.engine.casefile.Toewijzing;

/**
 * What the case file holds of an allocation.
 *
 * @param relation between whom, under which law
 * @param nummer its number
 * @param toewijzing the version that counts; empty if only lines name it
 * @param regels the lines that were invoiced on it, in the order of the messages
 * @param starts starts of the client that were not removed; those of other allocations do not count
 * @param stops stops of the client, likewise
 */
public record Toewijzingsdossier(
        Relation relation,
        long nummer,
        Optional<Recorded<Toewijzing>> toewijzing,
        List<Recorded<BeoordeeldePrestatie>> regels,
        List<StartProduct> starts,
        List<StopProduct> stops) {
    public Toewijzingsdossier {
        Objects.requireNonNull(relation);
        Objects.requireNonNull(toewijzing);
        regels = List.copyOf(regels);
        starts = List.copyOf(starts);
        stops = List.copyOf(stops);
    }
}
