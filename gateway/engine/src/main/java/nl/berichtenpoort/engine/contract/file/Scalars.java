package nl.berichtenpoort.engine.contract.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.berichtenpoort.engine.contract.Selectie;
import nl.berichtenpoort.engine.yaml.Faults;
import nl.berichtenpoort.engine.yaml.Values;
import nl.berichtenpoort.engine.yaml.Yaml;

/** Reads single values of contract files, each exactly as the JSON Schema takes it. */
final class Scalars extends Values {

    /** Cents in the largest amount, a cent under a billion euros; sums of many of them still fit in a long. */
    private static final long MOST_CENTS = 99_999_999_999L;

    private static final Pattern GEMEENTE = Pattern.compile("\\d{4}");
    private static final Pattern AGB = Pattern.compile("\\d{8}");
    private static final Pattern TWO_DIGITS = Pattern.compile("\\d{2}");
    private static final Pattern PRODUCT_CODE = Pattern.compile("[0-9A-Za-z]{1,5}");
    private static final Pattern PRODUCT = Pattern.compile("\\d{2} [0-9A-Za-z]{1,5}");
    private static final Pattern SELECTION =
            Pattern.compile("alles|segment:[a-z0-9][a-z0-9-]{0,63}|categorie:\\d{2}|product:\\d{2} [0-9A-Za-z]{1,5}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DURATION =
            Pattern.compile("P(?=\\d)([1-9]\\d?Y)?([1-9]\\d{0,2}M)?([1-9]\\d{0,2}W)?([1-9]\\d{0,3}D)?");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,15})?");

    Scalars(Faults faults) {
        super(faults);
    }

    Optional<String> gemeente(Yaml value) {
        return matching(value, GEMEENTE, "not-a-gemeente");
    }

    Optional<String> agb(Yaml value) {
        return matching(value, AGB, "not-an-agb");
    }

    Optional<String> categorie(Yaml value) {
        return matching(value, TWO_DIGITS, "not-a-category");
    }

    Optional<String> reden(Yaml value) {
        return matching(value, TWO_DIGITS, "not-a-reason");
    }

    Optional<String> productCode(Yaml value) {
        return matching(value, PRODUCT_CODE, "not-a-product-code");
    }

    /** Category and code with a space between. */
    Optional<String> product(Yaml value) {
        return matching(value, PRODUCT, "not-a-product");
    }

    Optional<Selectie> selection(Yaml value) {
        return matching(value, SELECTION, "not-a-selection").flatMap(Selectie::van);
    }

    Optional<LocalDate> date(Yaml value) {
        return matching(value, DATE, "not-a-date").flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                faults().shape(value.place(), "not-a-date", text);
                return Optional.empty();
            }
        });
    }

    Optional<Period> duration(Yaml value) {
        return matching(value, DURATION, "not-a-duration").map(Period::parse);
    }

    /** Euros with at most two decimals, in cents. */
    Optional<Long> cents(Yaml value) {
        Optional<Long> cents = decimal(value, 2)
                .map(euros -> euros.movePointRight(2).longValueExact())
                .filter(amount -> amount >= 0 && amount <= MOST_CENTS);
        if (cents.isEmpty()) {
            faults().shape(value.place(), "not-an-amount");
        }
        return cents;
    }

    /** Per cent, exact, between -100 and 100. */
    Optional<BigDecimal> percentage(Yaml value) {
        BigDecimal hundred = BigDecimal.valueOf(100);
        Optional<BigDecimal> percentage = decimal(value, 4)
                .filter(per -> per.abs().compareTo(hundred) <= 0 && per.compareTo(hundred.negate()) != 0);
        if (percentage.isEmpty()) {
            faults().shape(value.place(), "not-a-percentage");
        }
        return percentage;
    }

    private static Optional<BigDecimal> decimal(Yaml value, int decimals) {
        return number(value, DECIMAL)
                .map(text -> new BigDecimal(text).stripTrailingZeros())
                .filter(decimal -> decimal.scale() <= decimals);
    }
}
