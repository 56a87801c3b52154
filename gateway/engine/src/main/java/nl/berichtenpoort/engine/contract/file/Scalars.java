package nl.berichtenpoort.engine.contract.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.contract.Selectie;

/** Reads single values, each exactly as the JSON Schema takes it. */
final class Scalars {

    /** Cents in the largest amount, a cent under a billion euros; sums of many of them still fit in a long. */
    private static final long MOST_CENTS = 99_999_999_999L;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
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
    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,15})?");

    private final Faults faults;

    Scalars(Faults faults) {
        this.faults = faults;
    }

    /** Text with something in it. */
    Optional<String> text(Yaml value) {
        Optional<String> text = anyText(value);
        if (text.filter(String::isBlank).isPresent()) {
            faults.shape(value.place(), "text-blank");
            return Optional.empty();
        }
        return text;
    }

    /** A name that other places refer to: of a framework, contract, segment or tariff class. */
    Optional<String> name(Yaml value) {
        return matching(value, NAME, "not-a-name");
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
                faults.shape(value.place(), "not-a-date", text);
                return Optional.empty();
            }
        });
    }

    Optional<Period> duration(Yaml value) {
        return matching(value, DURATION, "not-a-duration").map(Period::parse);
    }

    /** One of the words of an enum. */
    <E extends Enum<E>> Optional<E> word(Yaml value, E[] constants, Function<E, String> word) {
        return anyText(value).flatMap(text -> {
            Optional<E> constant = Arrays.stream(constants)
                    .filter(one -> word.apply(one).equals(text))
                    .findFirst();
            if (constant.isEmpty()) {
                String words = Arrays.stream(constants).map(word).collect(Collectors.joining(", "));
                faults.shape(value.place(), "not-one-of", text, words);
            }
            return constant;
        });
    }

    Optional<Boolean> truth(Yaml value) {
        if (value instanceof Yaml.Scalar scalar && scalar.kind() == Yaml.Kind.BOOLEAN) {
            return Optional.of(Boolean.valueOf(scalar.text()));
        }
        faults.shape(value.place(), "not-true-or-false");
        return Optional.empty();
    }

    Optional<Long> whole(Yaml value, long least, long most) {
        Optional<Long> number =
                number(value, WHOLE).map(Long::valueOf).filter(whole -> whole >= least && whole <= most);
        if (number.isEmpty()) {
            faults.shape(value.place(), "not-a-whole-number", least, most);
        }
        return number;
    }

    /** Euros with at most two decimals, in cents. */
    Optional<Long> cents(Yaml value) {
        Optional<Long> cents = decimal(value, 2)
                .map(euros -> euros.movePointRight(2).longValueExact())
                .filter(amount -> amount >= 0 && amount <= MOST_CENTS);
        if (cents.isEmpty()) {
            faults.shape(value.place(), "not-an-amount");
        }
        return cents;
    }

    /** Per cent, exact, between -100 and 100. */
    Optional<BigDecimal> percentage(Yaml value) {
        BigDecimal hundred = BigDecimal.valueOf(100);
        Optional<BigDecimal> percentage = decimal(value, 4)
                .filter(per -> per.abs().compareTo(hundred) <= 0 && per.compareTo(hundred.negate()) != 0);
        if (percentage.isEmpty()) {
            faults.shape(value.place(), "not-a-percentage");
        }
        return percentage;
    }

    private static Optional<BigDecimal> decimal(Yaml value, int decimals) {
        return number(value, DECIMAL)
                .map(text -> new BigDecimal(text).stripTrailingZeros())
                .filter(decimal -> decimal.scale() <= decimals);
    }

    private static Optional<String> number(Yaml value, Pattern pattern) {
        return value instanceof Yaml.Scalar scalar
                        && scalar.kind() == Yaml.Kind.NUMBER
                        && pattern.matcher(scalar.text()).matches()
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    private Optional<String> matching(Yaml value, Pattern pattern, String fault) {
        return anyText(value).filter(text -> {
            boolean matches = pattern.matcher(text).matches();
            if (!matches) {
                faults.shape(value.place(), fault, text);
            }
            return matches;
        });
    }

    private Optional<String> anyText(Yaml value) {
        if (!(value instanceof Yaml.Scalar scalar)) {
            faults.shape(value.place(), "not-a-text");
            return Optional.empty();
        }
        return switch (scalar.kind()) {
            case TEXT -> Optional.of(scalar.text());
            case NOTHING -> {
                faults.shape(value.place(), "value-missing");
                yield Optional.empty();
            }
            case NUMBER, BOOLEAN -> {
                faults.shape(value.place(), "quotes-missing", scalar.text());
                yield Optional.empty();
            }
        };
    }
}
