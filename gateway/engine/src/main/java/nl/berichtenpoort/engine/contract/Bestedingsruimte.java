package nl.berichtenpoort.engine.contract;

import java.util.List;

/**
 * The most that may be spent with the provider in a calendar year, over all municipalities of the contract. Where a
 * region steers on the average cost of a client, the room grows with the number of clients: one of them may cost more,
 * all together may not.
 *
 * @param jaar calendar year
 * @param bedrag cents: of all clients together, or the average of one
 * @param perClient whether it is an average, that counts once for every client with an allocation in the year
 * @param voor for which products
 */
public record Bestedingsruimte(int jaar, long bedrag, boolean perClient, List<Selectie> voor) {
    public Bestedingsruimte {
        voor = List.copyOf(voor);
    }

    /** Whether it is for a product. */
    public boolean omvat(Contractproduct product) {
        return omvat(product.product(), product.segment());
    }

    /** Whether it is for a product of a segment. */
    public boolean omvat(ProductCode product, String segment) {
        return voor.stream().anyMatch(selectie -> selectie.omvat(product, segment));
    }
}
