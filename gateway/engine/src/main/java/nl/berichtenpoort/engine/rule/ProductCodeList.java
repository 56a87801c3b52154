package nl.berichtenpoort.engine.rule;

import java.time.LocalDate;
import nl.berichtenpoort.engine.casefile.Relation;

/**
 * The product codes that parties agreed to use: the national list or the municipality's own (IV075). The standard's own
 * lists hold categories only, so whoever runs the gateway supplies this one; without it TR381 is not checked.
 */
public interface ProductCodeList {

    /**
     * Whether the code belongs to the category.
     *
     * @param relation the law, and the municipality and the provider whose agreements count
     * @param categorie ProductCategorie
     * @param code ProductCode
     * @param day the day on which the product is, or begins to be, delivered
     */
    boolean contains(Relation relation, String categorie, String code, LocalDate day);
}
