package nl.berichtenpoort.engine.schema;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import nl.berichtenpoort.engine.schema.Facets.Bound;
import nl.berichtenpoort.engine.schema.Facets.PatternStep;

/** The type of a value: a kind of value of XSD and the facets of every restriction on the way to it. */
public final class SimpleType implements TypeDefinition {

    /** More codes than this are not listed in a sentence. */
    private static final int LISTED_CODES = 30;

    /** A wrong code is repeated in a sentence up to this length, so that stray personal data is not. */
    private static final int SHOWN_CODE_LENGTH = 6;

    private final Optional<QName> name;
    private final Optional<SimpleType> base;
    private final Primitive primitive;
    private final WhiteSpace whiteSpace;
    private final Facets facets;
    private final Set<String> enumeration;
    private final int minLength;
    private final int maxLength;

    SimpleType(
            Optional<QName> name,
            Optional<SimpleType> base,
            Primitive primitive,
            WhiteSpace whiteSpace,
            Facets facets) {
        this.name = Objects.requireNonNull(name);
        this.base = Objects.requireNonNull(base);
        this.primitive = Objects.requireNonNull(primitive);
        this.whiteSpace = Objects.requireNonNull(whiteSpace);
        this.facets = Objects.requireNonNull(facets);
        this.enumeration = Set.copyOf(facets.enumeration());
        this.minLength = facets.minLength().orElse(0);
        this.maxLength = facets.maxLength().orElse(Integer.MAX_VALUE);
    }

    @Override
    public Optional<QName> name() {
        return name;
    }

    @Override
    public Optional<SimpleType> base() {
        return base;
    }

    /** The kind of its values. */
    public Primitive primitive() {
        return primitive;
    }

    /** What happens to white space before a value is looked at. */
    public WhiteSpace whiteSpace() {
        return whiteSpace;
    }

    /** What all its restrictions together ask of a value. */
    public Facets facets() {
        return facets;
    }

    /** Judges a value as it stands in the message, white space and all. */
    public ValueFault check(String text) {
        String value = whiteSpace.apply(text);
        if (!primitive.accepts(value)) {
            return ValueFault.of(primitive.fault());
        }
        // Codes before lengths: that a code is not in its list says more than that it is too long. Lengths before
        // patterns: they cost nothing.
        if (!enumeration.isEmpty() && !isListed(value)) {
            return ValueFault.of("enumeration", shown(value), listed());
        }
        if (minLength > 0 || maxLength < Integer.MAX_VALUE) {
            int length = value.codePointCount(0, value.length());
            if (length < minLength) {
                return new ValueFault(
                        "min-length", length == 0 ? "empty-value" : "min-length", java.util.List.of("" + minLength));
            }
            if (length > maxLength) {
                return ValueFault.of("max-length", "" + maxLength, "" + length);
            }
        }
        for (int i = 0; i < facets.patterns().size(); i++) {
            PatternStep step = facets.patterns().get(i);
            if (!step.matches(value)) {
                return PatternWords.fault(step.sources());
            }
        }
        return primitive.isNumber() ? checkNumber(value) : ValueFault.NONE;
    }

    private ValueFault checkNumber(String value) {
        if (facets.lower().isPresent() && !fits(value, facets.lower().get(), 1)) {
            Bound bound = facets.lower().get();
            return ValueFault.of(bound.inclusive() ? "min-inclusive" : "min-exclusive", bound.value());
        }
        if (facets.upper().isPresent() && !fits(value, facets.upper().get(), -1)) {
            Bound bound = facets.upper().get();
            return ValueFault.of(bound.inclusive() ? "max-inclusive" : "max-exclusive", bound.value());
        }
        if (facets.totalDigits().isPresent()
                && Decimals.totalDigits(value) > facets.totalDigits().getAsInt()) {
            return ValueFault.of("total-digits", "" + facets.totalDigits().getAsInt());
        }
        if (facets.fractionDigits().isPresent()
                && Decimals.fractionDigits(value) > facets.fractionDigits().getAsInt()) {
            return ValueFault.of("fraction-digits", "" + facets.fractionDigits().getAsInt());
        }
        return ValueFault.NONE;
    }

    private static boolean fits(String value, Bound bound, int direction) {
        int order = direction * Decimals.compare(value, bound.value());
        return bound.inclusive() ? order >= 0 : order > 0;
    }

    private boolean isListed(String value) {
        if (enumeration.contains(value)) {
            return true;
        }
        return primitive.isNumber() && enumeration.stream().anyMatch(code -> Decimals.compare(code, value) == 0);
    }

    private String listed() {
        String codes = facets.enumeration().stream().limit(LISTED_CODES).collect(Collectors.joining(", "));
        return facets.enumeration().size() > LISTED_CODES ? codes + ", …" : codes;
    }

    private static String shown(String value) {
        if (value.codePointCount(0, value.length()) <= SHOWN_CODE_LENGTH) {
            return value.replaceAll("\\s", " ");
        }
        return value.substring(0, value.offsetByCodePoints(0, 1)) + "…";
    }

    @Override
    public String toString() {
        return name.map(QName::toString).orElse("anonymous type");
    }
}
