package nl.berichtenpoort.engine.steering;

import java.util.List;

/**
 * A row of a feed.
 *
 * @param waarden a value for each column of its table, in their order
 */
public record Rij(List<Waarde> waarden) {
    public Rij {
        waarden = List.copyOf(waarden);
    }
}
