package nl.berichtenpoort.engine.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.message.Standard;

/**
 * All contracts that are in force together, in all their versions. Immutable; finding what was agreed takes the same time
 * whatever the number of contracts. That contracts do not contradict each other is checked where they are read.
 */
public final class ContractSet {

    private static final Comparator<Contract> NEWEST_FIRST = Comparator.comparing(Contract::geldigVanaf)
            .thenComparingInt(Contract::versie)
            .reversed();

    private final List<Contract> versies;
    private final Map<Relation, Map<String, List<Contract>>> byRelation = new HashMap<>();
    private final Set<Gemeente> gemeenten = new HashSet<>();
    private final Map<Relation, Set<String>> hoofdaannemers = new HashMap<>();

    /** A municipality under a law. */
    private record Gemeente(Standard wet, String code) {}

    /** @param versies every version of every contract, in any order */
    public ContractSet(Collection<Contract> versies) {
        this.versies = List.copyOf(versies);
        Map<String, List<Contract>> byId = new HashMap<>();
        for (Contract contract : this.versies.stream().sorted(NEWEST_FIRST).toList()) {
            List<Contract> newestFirst = byId.computeIfAbsent(contract.id(), key -> new ArrayList<>(1));
            newestFirst.add(contract);
            for (String gemeente : contract.gemeenten()) {
                // All versions, also those that a municipality is no party to: they end the ones that it was.
                byRelation
                        .computeIfAbsent(
                                new Relation(
                                        contract.wet(),
                                        gemeente,
                                        contract.aanbieder().agb()),
                                key -> new LinkedHashMap<>())
                        .put(contract.id(), newestFirst);
                gemeenten.add(new Gemeente(contract.wet(), gemeente));
                for (Partij onderaannemer : contract.onderaannemers()) {
                    hoofdaannemers
                            .computeIfAbsent(
                                    new Relation(contract.wet(), gemeente, onderaannemer.agb()),
                                    key -> new LinkedHashSet<>())
                            .add(contract.aanbieder().agb());
                }
            }
        }
    }

    /** Every version of every contract. */
    public List<Contract> versies() {
        return versies;
    }

    /** Whether any contract of the municipality under the law is known, on whatever day. */
    public boolean kent(Standard wet, String gemeente) {
        return gemeenten.contains(new Gemeente(wet, gemeente));
    }

    /**
     * The contracts between a municipality and a provider on a day, each in the version that applies to it. A version
     * decides about its own days only, so the newest one that had begun tells whether the contract runs.
     */
    public List<Contract> contracten(Relation relation, LocalDate dag) {
        Map<String, List<Contract>> known = byRelation.getOrDefault(relation, Map.of());
        List<Contract> found = new ArrayList<>(known.size());
        for (List<Contract> newestFirst : known.values()) {
            op(newestFirst, relation, dag).ifPresent(found::add);
        }
        return found;
    }

    /** What is agreed between a municipality and a provider about a product on a day. */
    public Optional<Afspraak> afspraak(Relation relation, ProductCode product, LocalDate dag) {
        for (List<Contract> newestFirst :
                byRelation.getOrDefault(relation, Map.of()).values()) {
            Optional<Contract> contract = op(newestFirst, relation, dag);
            if (contract.isPresent()) {
                Optional<Contractproduct> agreed = contract.get().product(product);
                if (agreed.isPresent()) {
                    return Optional.of(new Afspraak(contract.get(), agreed.get()));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * What is agreed about everything that an allocation may cover on a day: one product for a specific one, those of
     * the category for an aspecific one, all for a generic one.
     *
     * @param product as the message names it; empty for a generic allocation
     */
    public List<Afspraak> afspraken(Relation relation, Optional<Product> product, LocalDate dag) {
        List<Afspraak> found = new ArrayList<>();
        for (Contract contract : contracten(relation, dag)) {
            producten(contract, product).forEach(agreed -> found.add(new Afspraak(contract, agreed)));
        }
        return found;
    }

    private static Stream<Contractproduct> producten(Contract contract, Optional<Product> product) {
        if (product.isEmpty()) {
            return contract.geordendeProducten().stream();
        }
        String categorie = product.get().categorie();
        return product.get()
                .code()
                .map(code -> contract.product(new ProductCode(categorie, code)).stream())
                .orElseGet(() -> contract.geordendeProducten().stream()
                        .filter(agreed -> agreed.product().categorie().equals(categorie)));
    }

    /**
     * Whether the contracts of a municipality with a provider leave it possible on a day that a code belongs to a category.
     * They need not name every code in use, but one that they name under other categories only belongs there (TR381). What
     * others agreed the provider cannot know (OP095).
     */
    public boolean kanBestaan(Relation relation, ProductCode product, LocalDate dag) {
        List<Contract> contracten = contracten(relation, dag);
        return contracten.stream()
                        .anyMatch(contract -> contract.product(product).isPresent())
                || contracten.stream()
                        .flatMap(contract -> contract.producten().keySet().stream())
                        .noneMatch(known -> known.code().equals(product.code()));
    }

    /** The main contractors, by AGB code, for which a provider is a subcontractor in a municipality on a day. */
    public List<String> hoofdaannemers(Relation onderaannemer, LocalDate dag) {
        return hoofdaannemers.getOrDefault(onderaannemer, Set.of()).stream()
                .filter(agb ->
                        contracten(new Relation(onderaannemer.standard(), onderaannemer.gemeente(), agb), dag).stream()
                                .anyMatch(contract -> contract.onderaannemers().stream()
                                        .anyMatch(partij -> partij.agb().equals(onderaannemer.aanbieder()))))
                .toList();
    }

    private static Optional<Contract> op(List<Contract> newestFirst, Relation relation, LocalDate dag) {
        for (Contract contract : newestFirst) {
            if (!contract.geldigVanaf().isAfter(dag)) {
                return contract.looptijd().bevat(dag) && contract.gemeenten().contains(relation.gemeente())
                        ? Optional.of(contract)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
