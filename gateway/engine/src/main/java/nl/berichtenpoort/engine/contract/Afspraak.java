package nl.berichtenpoort.engine.contract;

import java.util.Objects;

/**
 * What a contract agrees about one product, in the version that counts on a day.
 *
 * @param contract the contract
 * @param product its product
 */
public record Afspraak(Contract contract, Contractproduct product) {
    public Afspraak {
        Objects.requireNonNull(contract);
        Objects.requireNonNull(product);
    }
}
