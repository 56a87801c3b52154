package nl.berichtenpoort.engine.steering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.Contractproduct;

/** What the contracts say of products: their segment, and which of two is heavier. */
final class Segmenten {

    private final ContractSet contracts;

    Segmenten(ContractSet contracts) {
        this.contracts = contracts;
    }

    /**
     * The segment of a product on a day; of a category or of everything where all that is agreed is of one segment. Empty
     * text where no contract says so.
     */
    String segment(Relation relation, Optional<Product> product, LocalDate dag) {
        List<String> found = contracts.afspraken(relation, product, dag).stream()
                .map(afspraak -> afspraak.product().segment())
                .distinct()
                .limit(2)
                .toList();
        return found.size() == 1 ? found.get(0) : "";
    }

    /**
     * How heavy an allocation is beside the last one before it whose product has a place in the same order: the same
     * framework agreement and segment, with a heaviness (zwaarte) in the contract of its first day. Only contracts say what
     * is heavier; tariffs do not, for a dearer unit is not more help.
     *
     * @param eerdere the client's allocations, in time
     */
    Vergelijking vergelijk(Toegewezen nu, List<Toegewezen> eerdere) {
        Optional<Afspraak> afspraak = geordend(nu.toewijzing());
        if (afspraak.isEmpty()) {
            return Vergelijking.ONVERGELIJKBAAR;
        }
        Contractproduct product = afspraak.get().product();
        return eerdere.stream()
                .filter(eerder -> eerder.toewijzing()
                                .ingangsdatum()
                                .isBefore(nu.toewijzing().ingangsdatum())
                        && eerder.toewijzing().relation().standard()
                                == nu.toewijzing().relation().standard())
                .flatMap(eerder -> geordend(eerder.toewijzing()).stream())
                .filter(eerder -> inEenOrde(eerder, afspraak.get()))
                .reduce((one, later) -> later)
                .map(eerder -> vergelijk(product, eerder.product()))
                .orElse(Vergelijking.ONVERGELIJKBAAR);
    }

    private static Vergelijking vergelijk(Contractproduct nu, Contractproduct eerder) {
        if (nu.zwaarderDan(eerder)) {
            return Vergelijking.ZWAARDER;
        }
        return eerder.zwaarderDan(nu) ? Vergelijking.LICHTER : Vergelijking.GELIJK;
    }

    private Optional<Afspraak> geordend(Toewijzing toewijzing) {
        return toewijzing
                .product()
                .filter(product -> product.code().isPresent())
                .flatMap(product ->
                        contracts
                                .afspraken(toewijzing.relation(), Optional.of(product), toewijzing.ingangsdatum())
                                .stream()
                                .findFirst())
                .filter(afspraak -> afspraak.product().zwaarte().isPresent());
    }

    private static boolean inEenOrde(Afspraak one, Afspraak other) {
        return one.contract().raamovereenkomst().equals(other.contract().raamovereenkomst())
                && one.product().segment().equals(other.product().segment());
    }
}
