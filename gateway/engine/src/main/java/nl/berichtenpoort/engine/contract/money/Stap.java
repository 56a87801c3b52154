package nl.berichtenpoort.engine.contract.money;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A step in the derivation of an amount: a message key with its arguments.
 *
 * @param soort the kind of step
 * @param argumenten its arguments as plain text: cents, numbers, ISO dates; as many as the kind has
 */
public record Stap(StapSoort soort, List<String> argumenten) {

    private static final String TUSSEN = ";";

    public Stap {
        Objects.requireNonNull(soort);
        argumenten = List.copyOf(argumenten);
        if (argumenten.size() != soort.argumenten().size()) {
            throw new IllegalArgumentException(
                    soort + " has " + soort.argumenten().size() + " arguments, not " + argumenten);
        }
    }

    /** A step with these arguments, of which the text is what counts. */
    static Stap van(StapSoort soort, Object... argumenten) {
        String[] texts = new String[argumenten.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = argumenten[i].toString();
        }
        return new Stap(soort, List.of(texts));
    }

    /** The step as text that {@link #gelezen} reads: {@code tarief(6540;2025-01-01)}. */
    public String geschreven() {
        return soort.sleutel()
                + argumenten.stream()
                        .map(argument -> URLEncoder.encode(argument, StandardCharsets.UTF_8))
                        .collect(Collectors.joining(TUSSEN, "(", ")"));
    }

    /** A derivation as text: its steps with a blank between. */
    public static String geschreven(List<Stap> afleiding) {
        return afleiding.stream().map(Stap::geschreven).collect(Collectors.joining(" "));
    }

    /**
     * Reads what {@link #geschreven(List)} wrote.
     *
     * @throws IllegalArgumentException if the text is no derivation
     */
    public static List<Stap> gelezen(String geschreven) {
        return geschreven.isEmpty()
                ? List.of()
                : Arrays.stream(geschreven.split(" ")).map(Stap::gelezenStap).toList();
    }

    private static Stap gelezenStap(String geschreven) {
        int open = geschreven.indexOf('(');
        if (open < 0 || !geschreven.endsWith(")")) {
            throw new IllegalArgumentException("Not a step of a derivation: " + geschreven);
        }
        StapSoort soort = StapSoort.valueOf(
                geschreven.substring(0, open).toUpperCase(Locale.ROOT).replace('-', '_'));
        String argumenten = geschreven.substring(open + 1, geschreven.length() - 1);
        return new Stap(
                soort,
                soort.argumenten().isEmpty()
                        ? List.of()
                        : Arrays.stream(argumenten.split(TUSSEN, -1))
                                .map(argument -> URLDecoder.decode(argument, StandardCharsets.UTF_8))
                                .toList());
    }
}
