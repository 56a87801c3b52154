package nl.berichtenpoort.engine.contract.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.ProductCode;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.yaml.Faults;
import nl.berichtenpoort.engine.yaml.Place;

/** Finds a product that a municipality and a provider agreed on in two contracts for the same day. */
final class OverlapCheck {

    private final Faults faults;

    /**
     * The days for which a version of a contract counts.
     *
     * @param place where the contract's id stands
     */
    record Span(Contract contract, Place place, LocalDate first, LocalDate last) {}

    private record Provider(Standard wet, String agb) {}

    private record Agreed(String gemeente, ProductCode product) {}

    /** By their places in the list of spans: contracts themselves are large to hash. */
    private record Pair(int earlier, int later) {}

    OverlapCheck(Faults faults) {
        this.faults = faults;
    }

    /** @param spans of one contract they may not overlap */
    void check(List<Span> spans) {
        Map<Provider, List<Span>> byProvider = new HashMap<>();
        for (Span span : spans) {
            Contract contract = span.contract();
            byProvider
                    .computeIfAbsent(
                            new Provider(contract.wet(), contract.aanbieder().agb()), provider -> new ArrayList<>())
                    .add(span);
        }
        for (List<Span> ofProvider : byProvider.values()) {
            boolean several = ofProvider.stream()
                            .map(span -> span.contract().id())
                            .distinct()
                            .count()
                    > 1;
            if (several) {
                ofProvider.sort(Comparator.comparing(Span::first)
                        .thenComparing(span -> span.contract().id()));
                checkProvider(ofProvider);
            }
        }
    }

    /** In order of their first days each span needs to be held against the one that lasts longest only. */
    private void checkProvider(List<Span> spans) {
        Map<Agreed, Integer> longest = new HashMap<>();
        Map<Pair, Set<ProductCode>> twice = new LinkedHashMap<>();
        Map<Pair, Set<String>> where = new HashMap<>();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            for (String gemeente : span.contract().gemeenten()) {
                for (ProductCode product : span.contract().producten().keySet()) {
                    Agreed agreed = new Agreed(gemeente, product);
                    Integer before = longest.get(agreed);
                    if (before != null && !spans.get(before).last().isBefore(span.first())) {
                        Pair pair = new Pair(before, i);
                        twice.computeIfAbsent(pair, key -> new TreeSet<>()).add(product);
                        where.computeIfAbsent(pair, key -> new TreeSet<>()).add(gemeente);
                    }
                    if (before == null || spans.get(before).last().isBefore(span.last())) {
                        longest.put(agreed, i);
                    }
                }
            }
        }
        twice.forEach((pair, products) ->
                tell(spans.get(pair.earlier()), spans.get(pair.later()), products, where.get(pair)));
    }

    private void tell(Span earlier, Span later, Set<ProductCode> products, Set<String> gemeenten) {
        LocalDate last = earlier.last().isBefore(later.last()) ? earlier.last() : later.last();
        faults.error(
                later.place(),
                "overlap",
                String.join(", ", products.stream().map(ProductCode::toString).toList()),
                String.join(", ", gemeenten),
                later.contract().aanbieder().agb(),
                later.first(),
                last,
                earlier.contract().id(),
                earlier.contract().versie(),
                earlier.place().file());
    }
}
