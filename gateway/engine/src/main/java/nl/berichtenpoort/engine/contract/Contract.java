package nl.berichtenpoort.engine.contract;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.berichtenpoort.engine.message.Standard;

/**
 * One version of a contract between one or more municipalities and one provider, for one law.
 *
 * @param id the contract's own name, the same in all its versions
 * @param versie number of the version, from 1
 * @param geldigVanaf the first day to which this version applies; older days keep the version before
 * @param wet the law
 * @param gemeenten CBS codes of the municipalities
 * @param aanbieder the (main) contractor, who alone is allocated and paid
 * @param onderaannemers subcontractors
 * @param looptijd the term
 * @param raamovereenkomst the framework agreement or region model that it comes from
 * @param tariefklasse the tariff class of the provider, if tariffs differ by class
 * @param producten the products, in order of category and code
 * @param clientstops stops of new allocations
 * @param wachtlijsten waiting lists that suspend the duty to accept
 * @param bestedingsruimten spending room by year
 * @param betalingen scheduled payments
 */
public record Contract(
        String id,
        int versie,
        LocalDate geldigVanaf,
        Standard wet,
        Set<String> gemeenten,
        Partij aanbieder,
        List<Partij> onderaannemers,
        Looptijd looptijd,
        String raamovereenkomst,
        Optional<String> tariefklasse,
        Map<ProductCode, Contractproduct> producten,
        List<Clientstop> clientstops,
        List<Wachtlijst> wachtlijsten,
        List<Bestedingsruimte> bestedingsruimten,
        List<Betaling> betalingen) {
    public Contract {
        Objects.requireNonNull(id);
        Objects.requireNonNull(geldigVanaf);
        Objects.requireNonNull(wet);
        gemeenten = Set.copyOf(gemeenten);
        Objects.requireNonNull(aanbieder);
        onderaannemers = List.copyOf(onderaannemers);
        Objects.requireNonNull(looptijd);
        Objects.requireNonNull(raamovereenkomst);
        Objects.requireNonNull(tariefklasse);
        producten = Collections.unmodifiableMap(new TreeMap<>(producten));
        clientstops = List.copyOf(clientstops);
        wachtlijsten = List.copyOf(wachtlijsten);
        bestedingsruimten = List.copyOf(bestedingsruimten);
        betalingen = List.copyOf(betalingen);
    }

    /** What it agrees about a product. */
    public Optional<Contractproduct> product(ProductCode product) {
        return Optional.ofNullable(producten.get(product));
    }

    /** The products in order of category and code. */
    public Collection<Contractproduct> geordendeProducten() {
        return producten.values();
    }

    /** The clientstop that holds for a product on a day, if there is one. */
    public Optional<Clientstop> clientstop(Contractproduct product, LocalDate dag) {
        return clientstops.stream()
                .filter(stop -> stop.geldigheid().bevat(dag)
                        && stop.voor().stream().anyMatch(voor -> voor.omvat(product.product(), product.segment())))
                .findFirst();
    }

    /** Whether a waiting list suspends the duty to accept for a product on a day. */
    public boolean wachtlijst(Contractproduct product, LocalDate dag) {
        return wachtlijsten.stream()
                .anyMatch(lijst -> lijst.geldigheid().bevat(dag)
                        && lijst.voor().stream().anyMatch(voor -> voor.omvat(product.product(), product.segment())));
    }
}
