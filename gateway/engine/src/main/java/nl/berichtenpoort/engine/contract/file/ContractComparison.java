package nl.berichtenpoort.engine.contract.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.Contractproduct;
import nl.berichtenpoort.engine.contract.ProductCode;

/**
 * What is different between two versions of a contract, or between two sets. It compares what was agreed, with what
 * frameworks and defaults gave, not how files say it. A product that is new or gone is one difference.
 */
public final class ContractComparison {

    private ContractComparison() {}

    /** From one version to another one, in the order of a contract file; none if they agree on the same. */
    public static List<ContractDifference> between(Contract old, Contract now) {
        List<ContractDifference> differences = new ArrayList<>();
        compare(now, Aspects.of(old), Aspects.of(now), differences);
        Set<ProductCode> products = new TreeSet<>(old.producten().keySet());
        products.addAll(now.producten().keySet());
        for (ProductCode product : products) {
            Optional<Contractproduct> before = old.product(product);
            Optional<Contractproduct> after = now.product(product);
            if (before.isPresent() && after.isPresent()) {
                compare(now, Aspects.of(before.get()), Aspects.of(after.get()), differences);
            } else {
                differences.add(difference(
                        now,
                        new Aspects.Aspect("producten/" + product, "product", List.of(product.toString())),
                        before.map(Contractproduct::naam),
                        after.map(Contractproduct::naam)));
            }
        }
        return differences;
    }

    /** From one set to another one, by contract and version; a version that is new or gone is one difference. */
    public static List<ContractDifference> between(ContractSet old, ContractSet now) {
        Map<String, Map<Integer, Contract>> before = byVersion(old);
        Map<String, Map<Integer, Contract>> after = byVersion(now);
        List<ContractDifference> differences = new ArrayList<>();
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (String id : ids) {
            Map<Integer, Contract> oldVersions = before.getOrDefault(id, Map.of());
            Map<Integer, Contract> newVersions = after.getOrDefault(id, Map.of());
            Set<Integer> numbers = new TreeSet<>(oldVersions.keySet());
            numbers.addAll(newVersions.keySet());
            for (Integer number : numbers) {
                Optional<Contract> was = Optional.ofNullable(oldVersions.get(number));
                Optional<Contract> becomes = Optional.ofNullable(newVersions.get(number));
                if (was.isPresent() && becomes.isPresent()) {
                    differences.addAll(between(was.get(), becomes.get()));
                } else {
                    differences.add(difference(
                            was.or(() -> becomes).orElseThrow(),
                            new Aspects.Aspect("contract", "versie", List.of(id, number.toString())),
                            was.map(contract -> contract.geldigVanaf().toString()),
                            becomes.map(contract -> contract.geldigVanaf().toString())));
                }
            }
        }
        return differences;
    }

    private static Map<String, Map<Integer, Contract>> byVersion(ContractSet set) {
        Map<String, Map<Integer, Contract>> versions = new TreeMap<>();
        set.versies()
                .forEach(contract -> versions.computeIfAbsent(contract.id(), id -> new TreeMap<>())
                        .put(contract.versie(), contract));
        return versions;
    }

    private static void compare(
            Contract of,
            Map<Aspects.Aspect, String> old,
            Map<Aspects.Aspect, String> now,
            List<ContractDifference> differences) {
        old.forEach((aspect, value) -> {
            if (!value.equals(now.get(aspect))) {
                differences.add(difference(of, aspect, Optional.of(value), Optional.ofNullable(now.get(aspect))));
            }
        });
        now.forEach((aspect, value) -> {
            if (!old.containsKey(aspect)) {
                differences.add(difference(of, aspect, Optional.empty(), Optional.of(value)));
            }
        });
    }

    private static ContractDifference difference(
            Contract of, Aspects.Aspect aspect, Optional<String> was, Optional<String> becomes) {
        return new ContractDifference(
                of.id(), of.versie(), aspect.path(), aspect.key(), aspect.arguments(), was, becomes);
    }
}
