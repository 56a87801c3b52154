package nl.berichtenpoort.engine.translate.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One product of a message in one sentence: what, how much, from when to when, and what happens to it. */
final class ProductSentences {

    private static final String REMOVED = "3";
    private static final String WITHDRAWN = "13";
    private static final String TEMPORARY = "20";

    private final PageWords words;
    private final Values values;
    private final Composites composites;

    ProductSentences(PageWords words, Values values, Composites composites) {
        this.words = words;
        this.values = values;
        this.composites = composites;
    }

    String of(Typed product) {
        String sentence = switch (product.name()) {
            case "StartProduct" -> start(product);
            case "StopProduct" -> stop(product);
            default -> asked(product);
        };
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private String start(Typed product) {
        String key = removed(product) ? "item.start.removed" : "item.start";
        return words.word(key, what(product), day(product, "Begindatum"));
    }

    private String stop(Typed product) {
        String reason = product.node().value("RedenBeeindiging").orElse("");
        String key =
                removed(product) ? "item.stop.removed" : reason.equals(TEMPORARY) ? "item.stop.temporary" : "item.stop";
        return words.word(
                key,
                what(product),
                day(product, "Einddatum"),
                ForeignText.plain(values.meaning("LDT_RedenBeeindiging", reason)));
    }

    private static boolean removed(Typed product) {
        return product.node().value("StatusAanlevering").filter(REMOVED::equals).isPresent();
    }

    /** What is allocated, asked for or to be changed. */
    private String asked(Typed product) {
        List<String> parts = new ArrayList<>();
        parts.add(what(product));
        product.child("Omvang").flatMap(composites::line).map(Composites::plain).ifPresent(parts::add);
        product.child("Budget")
                .map(budget ->
                        words.word("item.budget", values.euro(budget.text()).shown()))
                .ifPresent(parts::add);
        parts.add(period(product));
        Optional<String> reason = product.node().value("RedenWijziging");
        String sentence = String.join(", ", parts);
        if (reason.isEmpty()) {
            return sentence;
        }
        return reason.get().equals(WITHDRAWN)
                ? words.word("item.withdrawn", sentence)
                : words.word(
                        "item.changed",
                        sentence,
                        ForeignText.plain(values.meaning("LDT_RedenWijziging", reason.get())));
    }

    private String period(Typed product) {
        String begin = first(product, "Ingangsdatum", "ToewijzingIngangsdatum", "GewensteIngangsdatum")
                .map(values::day)
                .map(ForeignText::plain)
                .orElseGet(() -> words.word("date.unknown"));
        return first(product, "Einddatum", "ToewijzingEinddatum")
                .map(values::day)
                .map(ForeignText::plain)
                .map(end -> words.word("item.period", begin, end))
                .orElseGet(() -> words.word("item.period.open", begin));
    }

    private static Optional<String> first(Typed product, String... names) {
        for (String name : names) {
            Optional<String> value = product.node().value(name);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    private String day(Typed product, String element) {
        return product.node()
                .value(element)
                .map(values::day)
                .map(ForeignText::plain)
                .orElseGet(() -> words.word("date.unknown"));
    }

    /** The product, else the allocation by its number. */
    private String what(Typed product) {
        Optional<String> named = product.child("Product")
                .flatMap(composites::line)
                .filter(line -> !line.isEmpty())
                .map(Composites::plain);
        Optional<String> number = product.node()
                .value("ToewijzingNummer")
                .map(ForeignText::plain)
                .map(text -> words.word("item.allocation", text));
        if (named.isPresent() && number.isPresent()) {
            return words.word("item.product", named.get(), number.get());
        }
        return named.or(() -> number).orElseGet(() -> words.word("item.generic"));
    }
}
