package nl.berichtenpoort.engine.contract;

import java.util.Objects;

/**
 * What names a product in a contract: the pair that a message names it with.
 *
 * @param categorie ProductCategorie (JZ020, WMO020)
 * @param code ProductCode, of the national list or agreed between the parties (IV075)
 */
public record ProductCode(String categorie, String code) implements Comparable<ProductCode> {
    public ProductCode {
        Objects.requireNonNull(categorie);
        Objects.requireNonNull(code);
    }

    @Override
    public int compareTo(ProductCode other) {
        int byCategory = categorie.compareTo(other.categorie);
        return byCategory != 0 ? byCategory : code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return categorie + " " + code;
    }
}
