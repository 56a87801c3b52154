package nl.berichtenpoort.engine.yaml;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads single values, each exactly as a JSON Schema takes it; a kind of file may know more of them. */
public class Values {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,15}");

    private final Faults faults;

    /** @param faults where what is wrong with a value is told */
    public Values(Faults faults) {
        this.faults = faults;
    }

    /** Where what is wrong with a value is told. */
    protected final Faults faults() {
        return faults;
    }

    /** Text with something in it. */
    public Optional<String> text(Yaml value) {
        Optional<String> text = anyText(value);
        if (text.filter(String::isBlank).isPresent()) {
            faults.shape(value.place(), "text-blank");
            return Optional.empty();
        }
        return text;
    }

    /** A name that other places refer to. */
    public Optional<String> name(Yaml value) {
        return matching(value, NAME, "not-a-name");
    }

    /** One of the words of an enum. */
    public <E extends Enum<E>> Optional<E> word(Yaml value, E[] constants, Function<E, String> word) {
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

    /** Yes or no. */
    public Optional<Boolean> truth(Yaml value) {
        if (value instanceof Yaml.Scalar scalar && scalar.kind() == Yaml.Kind.BOOLEAN) {
            return Optional.of(Boolean.valueOf(scalar.text()));
        }
        faults.shape(value.place(), "not-true-or-false");
        return Optional.empty();
    }

    /** A whole number between two others, both included. */
    public Optional<Long> whole(Yaml value, long least, long most) {
        Optional<Long> number =
                number(value, WHOLE).map(Long::valueOf).filter(whole -> whole >= least && whole <= most);
        if (number.isEmpty()) {
            faults.shape(value.place(), "not-a-whole-number", least, most);
        }
        return number;
    }

    /** A number whose writing matches; no fault is told. */
    protected static Optional<String> number(Yaml value, Pattern pattern) {
        return value instanceof Yaml.Scalar scalar
                        && scalar.kind() == Yaml.Kind.NUMBER
                        && pattern.matcher(scalar.text()).matches()
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    /** Text that matches; else the fault is told with it. */
    protected final Optional<String> matching(Yaml value, Pattern pattern, String fault) {
        return anyText(value).filter(text -> {
            boolean matches = pattern.matcher(text).matches();
            if (!matches) {
                faults.shape(value.place(), fault, text);
            }
            return matches;
        });
    }

    /** Text, also an empty one. */
    protected final Optional<String> anyText(Yaml value) {
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
