package nl.berichtenpoort.engine.contract;

import java.util.List;
import java.util.Objects;

/**
 * What may be allocated beside a product for the same client on the same days.
 *
 * @param nietNaast what may not; empty where everything may
 * @param behalve what may all the same
 * @param vereist what has to be there beside it, at least one of them; empty where nothing has to
 * @param bij whose allocations count for what may not
 */
public record Stapeling(List<Selectie> nietNaast, List<Selectie> behalve, List<Selectie> vereist, Bij bij) {

    /** Everything may run beside. */
    public static final Stapeling VRIJ = new Stapeling(List.of(), List.of(), List.of(), Bij.ELKE_AANBIEDER);

    public Stapeling {
        nietNaast = List.copyOf(nietNaast);
        behalve = List.copyOf(behalve);
        vereist = List.copyOf(vereist);
        Objects.requireNonNull(bij);
    }

    /** Whether this product may not run beside that one. */
    public boolean verbiedt(ProductCode naast, String segment) {
        return nietNaast.stream().anyMatch(selectie -> selectie.omvat(naast, segment))
                && behalve.stream().noneMatch(selectie -> selectie.omvat(naast, segment));
    }

    /** Whose allocations count, with its word in a contract file. */
    public enum Bij {
        ZELFDE_AANBIEDER("zelfde-aanbieder"),
        ELKE_AANBIEDER("elke-aanbieder");

        private final String woord;

        Bij(String woord) {
            this.woord = woord;
        }

        /** The word in contract files. */
        public String woord() {
            return woord;
        }
    }
}
