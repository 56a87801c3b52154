package nl.berichtenpoort.app.ledger;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.contract.ProductCode;
import nl.berichtenpoort.engine.message.Standard;

/**
 * Which entries are meant; what is empty filters nothing.
 *
 * @param wet the law
 * @param gemeente CBS code
 * @param aanbieder AGB code
 * @param maanden from which to which month
 * @param product category and code
 * @param segment the segment's id
 * @param contract the contract's id
 */
public record LedgerFilter(
        Optional<Standard> wet,
        Optional<String> gemeente,
        Optional<String> aanbieder,
        Optional<Maanden> maanden,
        Optional<ProductCode> product,
        Optional<String> segment,
        Optional<String> contract) {
    public LedgerFilter {
        Objects.requireNonNull(wet);
        Objects.requireNonNull(gemeente);
        Objects.requireNonNull(aanbieder);
        Objects.requireNonNull(maanden);
        Objects.requireNonNull(product);
        Objects.requireNonNull(segment);
        Objects.requireNonNull(contract);
    }

    /** Months, both ends included. */
    public record Maanden(YearMonth van, YearMonth tot) {
        public Maanden {
            Objects.requireNonNull(van);
            Objects.requireNonNull(tot);
        }

        /** The calendar years of these months, whole. */
        Maanden jaren() {
            return new Maanden(van.withMonth(1), tot.withMonth(12));
        }
    }

    /** This filter with other months, or with none. */
    LedgerFilter met(Optional<Maanden> andere) {
        return new LedgerFilter(wet, gemeente, aanbieder, andere, product, segment, contract);
    }

    /** The condition in SQL; always true if nothing is filtered. */
    String where() {
        List<String> parts = new ArrayList<>(List.of("true"));
        wet.ifPresent(value -> parts.add("standard = ?"));
        gemeente.ifPresent(value -> parts.add("gemeente = ?"));
        aanbieder.ifPresent(value -> parts.add("aanbieder = ?"));
        maanden.ifPresent(value -> parts.add("maand between ? and ?"));
        product.ifPresent(value -> parts.add("categorie = ? and code = ?"));
        segment.ifPresent(value -> parts.add("segment = ?"));
        contract.ifPresent(value -> parts.add("contract = ?"));
        return String.join(" and ", parts);
    }

    /** The values of the condition, in order. */
    List<Object> values() {
        List<Object> values = new ArrayList<>();
        wet.ifPresent(value -> values.add(value.name()));
        gemeente.ifPresent(values::add);
        aanbieder.ifPresent(values::add);
        maanden.ifPresent(value -> {
            values.add(value.van().atDay(1));
            values.add(value.tot().atDay(1));
        });
        product.ifPresent(value -> {
            values.add(value.categorie());
            values.add(value.code());
        });
        segment.ifPresent(values::add);
        contract.ifPresent(values::add);
        return values;
    }
}
