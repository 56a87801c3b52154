package nl.berichtenpoort.engine.contract;

import java.util.List;
import java.util.Objects;

/**
 * What a unit costs through time.
 *
 * @param tarieven tariffs in order of time, at least one
 * @param indexaties indexations in order of time
 * @param afronding how an indexed tariff is rounded, after each indexation
 */
public record Prijs(List<Tarief> tarieven, List<Indexatie> indexaties, Afronding afronding) {
    public Prijs {
        tarieven = List.copyOf(tarieven);
        indexaties = List.copyOf(indexaties);
        Objects.requireNonNull(afronding);
    }
}
