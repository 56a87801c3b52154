package nl.berichtenpoort.engine.casefile;

import java.util.Objects;
import java.util.Optional;

/**
 * A product (CDT_Product).
 *
 * @param categorie ProductCategorie
 * @param code ProductCode; empty for an aspecific allocation
 */
public record Product(String categorie, Optional<String> code) {
    public Product {
        Objects.requireNonNull(categorie);
        Objects.requireNonNull(code);
    }
}
