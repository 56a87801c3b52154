package nl.berichtenpoort.engine.contract;

import java.util.List;
import java.util.Objects;

/**
 * The most that may be spent with the provider in a calendar year, over all municipalities of the contract.
 *
 * @param jaar calendar year
 * @param bedrag cents
 * @param voor for which products
 */
public record Bestedingsruimte(int jaar, long bedrag, List<Selectie> voor) {
    public Bestedingsruimte {
        voor = List.copyOf(voor);
        Objects.requireNonNull(voor);
    }
}
