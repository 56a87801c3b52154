package nl.berichtenpoort.engine.contract.ledger;

import java.util.List;

/**
 * All that the books say of an allocation.
 *
 * @param boekingen its entries
 * @param termijnen its instalments; empty if it is no trajectory
 */
public record Boekingen(List<Boeking> boekingen, List<Termijnboeking> termijnen) {
    public Boekingen {
        boekingen = List.copyOf(boekingen);
        termijnen = List.copyOf(termijnen);
    }
}
