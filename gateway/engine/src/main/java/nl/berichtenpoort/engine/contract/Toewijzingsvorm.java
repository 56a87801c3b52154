package nl.berichtenpoort.engine.contract;

import java.util.Optional;
import nl.berichtenpoort.engine.casefile.Product;

/** In what form a product may be allocated (IV075), with its word in a contract file. */
public enum Toewijzingsvorm {
    /** Category, code and volume. */
    SPECIFIEK("specifiek"),
    /** Category only. */
    ASPECIFIEK("aspecifiek"),
    /** Category and budget. */
    ASPECIFIEK_BUDGET("aspecifiek-budget"),
    /** Budget only. */
    GENERIEK("generiek");

    private final String woord;

    Toewijzingsvorm(String woord) {
        this.woord = woord;
    }

    /**
     * The form of what an allocation or request names.
     *
     * @param product empty for a generic one
     * @param metBudget whether it names a budget
     */
    public static Toewijzingsvorm van(Optional<Product> product, boolean metBudget) {
        if (product.isEmpty()) {
            return GENERIEK;
        }
        if (product.get().code().isPresent()) {
            return SPECIFIEK;
        }
        return metBudget ? ASPECIFIEK_BUDGET : ASPECIFIEK;
    }

    /** The word in contract files. */
    public String woord() {
        return woord;
    }
}
