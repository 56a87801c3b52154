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

    /** Whether it forbids that another product runs beside it for the same client on the same days. */
    public boolean sluitUit(Afspraak naast) {
        Stapeling stapeling = product.stapeling();
        boolean telt = stapeling.bij() == Stapeling.Bij.ELKE_AANBIEDER
                || contract.aanbieder().agb().equals(naast.contract.aanbieder().agb());
        return telt && stapeling.verbiedt(naast.product.product(), naast.product.segment());
    }
}
