package nl.berichtenpoort.engine.contract.ledger;

import java.util.Objects;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.contract.money.Trajectstand.Termijnstand;

/**
 * How an instalment of an allocation stands.
 *
 * @param relation between whom, under which law
 * @param bsn the client
 * @param toewijzingNummer the allocation
 * @param plaats what it is for and by which contract
 * @param stand how it stands
 */
public record Termijnboeking(
        Relation relation, Bsn bsn, long toewijzingNummer, Boeking.Plaats plaats, Termijnstand stand) {
    public Termijnboeking {
        Objects.requireNonNull(relation);
        Objects.requireNonNull(bsn);
        Objects.requireNonNull(plaats);
        Objects.requireNonNull(stand);
    }
}
