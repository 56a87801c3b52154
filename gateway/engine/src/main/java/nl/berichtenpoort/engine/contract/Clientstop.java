package nl.berichtenpoort.engine.contract;

import java.util.List;
import java.util.Objects;

/**
 * No new allocations to the provider, as a sanction or by agreement.
 *
 * @param geldigheid on which days
 * @param voor for which products
 * @param reden why, for people
 */
public record Clientstop(Geldigheid geldigheid, List<Selectie> voor, String reden) {
    public Clientstop {
        Objects.requireNonNull(geldigheid);
        voor = List.copyOf(voor);
        Objects.requireNonNull(reden);
    }
}
