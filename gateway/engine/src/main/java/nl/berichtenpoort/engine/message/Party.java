package nl.berichtenpoort.engine.message;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A municipality or a provider.
 *
 * @param kind which of the two
 * @param code CBS code (four digits) or AGB code (eight digits)
 */
public record Party(PartyKind kind, String code) {

    private static final Pattern GEMEENTE = Pattern.compile("[0-9]{4}");
    private static final Pattern AANBIEDER = Pattern.compile("[0-9]{8}");

    public Party {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(code);
    }

    /** The party that a code in a header or an envelope means, told by its length; empty if it is neither form. */
    public static Optional<Party> of(String code) {
        if (GEMEENTE.matcher(code).matches()) {
            return Optional.of(new Party(PartyKind.GEMEENTE, code));
        }
        if (AANBIEDER.matcher(code).matches()) {
            return Optional.of(new Party(PartyKind.AANBIEDER, code));
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return code;
    }
}
