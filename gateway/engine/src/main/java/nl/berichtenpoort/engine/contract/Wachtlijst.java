package nl.berichtenpoort.engine.contract;

import java.util.List;
import java.util.Objects;

/**
 * A full waiting list that the municipality recorded: an exception to the duty to accept.
 *
 * @param geldigheid on which days
 * @param voor for which products
 */
public record Wachtlijst(Geldigheid geldigheid, List<Selectie> voor) {
    public Wachtlijst {
        Objects.requireNonNull(geldigheid);
        voor = List.copyOf(voor);
    }
}
