package nl.berichtenpoort.engine.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import javax.xml.namespace.QName;
import nl.berichtenpoort.engine.schema.Facets.Bound;
import nl.berichtenpoort.engine.schema.Facets.PatternStep;

/** Compiles simple types: restrictions and their facets. */
final class SimpleTypeCompiler {

    private final BiFunction<QName, XsdElement, SimpleType> named;
    private final PatternCache patterns;

    /** @param named finds a named simple type for the element that names it */
    SimpleTypeCompiler(BiFunction<QName, XsdElement, SimpleType> named, PatternCache patterns) {
        this.named = named;
        this.patterns = patterns;
    }

    SimpleType compile(Optional<QName> name, XsdElement definition) {
        if (definition.children().size() != 1
                || !definition.children().get(0).name().equals("restriction")) {
            throw definition.unsupported("a simple type that is not one restriction");
        }
        XsdElement restriction = definition.children().get(0);
        restriction.allowAttributes("base");
        List<XsdElement> facets = new ArrayList<>(restriction.children());
        SimpleType base;
        if (restriction.reference("base").isPresent()) {
            base = named.apply(restriction.reference("base").get(), restriction);
        } else if (!facets.isEmpty() && facets.get(0).name().equals("simpleType")) {
            base = compile(Optional.empty(), facets.remove(0));
        } else {
            throw restriction.problem("A restriction without a base", "Name its base.");
        }
        return restrict(name, base, restriction, facets);
    }

    private SimpleType restrict(
            Optional<QName> name, SimpleType base, XsdElement restriction, List<XsdElement> facets) {
        Collected step = new Collected(base);
        facets.forEach(step::add);
        try {
            return new SimpleType(
                    name,
                    Optional.of(base),
                    base.primitive(),
                    step.whiteSpace,
                    base.facets().and(step.facets()));
        } catch (IllegalArgumentException e) {
            throw new SchemaException(
                    restriction.problem(e.getMessage(), "Correct the facets.").getMessage(), e);
        }
    }

    /** The facets of one restriction step while they are read. */
    private final class Collected {
        private final SimpleType base;
        private final Set<String> enumeration = new LinkedHashSet<>();
        private final List<String> sources = new ArrayList<>();
        private final List<CharacterAutomaton> automata = new ArrayList<>();
        private OptionalInt minLength = OptionalInt.empty();
        private OptionalInt maxLength = OptionalInt.empty();
        private OptionalInt totalDigits = OptionalInt.empty();
        private OptionalInt fractionDigits = OptionalInt.empty();
        private Optional<Bound> lower = Optional.empty();
        private Optional<Bound> upper = Optional.empty();
        private WhiteSpace whiteSpace;

        Collected(SimpleType base) {
            this.base = base;
            this.whiteSpace = base.whiteSpace();
        }

        void add(XsdElement facet) {
            // "fixed" only forbids later steps to change the facet: a later step that loosens it is no matter here.
            facet.allowAttributes("value", "fixed");
            String value = facet.required("value");
            switch (facet.name()) {
                case "length" -> {
                    minLength = length(facet, value);
                    maxLength = minLength;
                }
                case "minLength" -> minLength = length(facet, value);
                case "maxLength" -> maxLength = length(facet, value);
                case "pattern" -> addPattern(facet, value);
                case "enumeration" -> addCode(facet, value);
                case "minInclusive" -> lower = bound(facet, value, true);
                case "minExclusive" -> lower = bound(facet, value, false);
                case "maxInclusive" -> upper = bound(facet, value, true);
                case "maxExclusive" -> upper = bound(facet, value, false);
                case "totalDigits" -> totalDigits = digits(facet, value);
                case "fractionDigits" -> fractionDigits = digits(facet, value);
                case "whiteSpace" -> setWhiteSpace(facet, value);
                default -> throw facet.unsupported("xs:" + facet.name() + " in a restriction");
            }
        }

        Facets facets() {
            return new Facets(
                    minLength,
                    maxLength,
                    totalDigits,
                    fractionDigits,
                    lower,
                    upper,
                    sources.isEmpty() ? List.of() : List.of(new PatternStep(sources, automata)),
                    enumeration);
        }

        private void addPattern(XsdElement facet, String value) {
            sources.add(value);
            try {
                automata.add(patterns.automaton(value));
            } catch (IllegalArgumentException e) {
                throw new SchemaException(facet.unsupported(e.getMessage()).getMessage(), e);
            }
        }

        private void addCode(XsdElement facet, String value) {
            if (base.primitive() != Primitive.STRING && !base.primitive().isNumber()) {
                throw facet.unsupported("a list of values of this type");
            }
            enumeration.add(whiteSpace.apply(value));
        }

        private OptionalInt length(XsdElement facet, String value) {
            if (base.primitive() != Primitive.STRING) {
                throw facet.unsupported("xs:" + facet.name() + " on a type that is no string");
            }
            return count(facet, value);
        }

        private OptionalInt digits(XsdElement facet, String value) {
            if (!base.primitive().isNumber()) {
                throw facet.unsupported("xs:" + facet.name() + " on a type that is no number");
            }
            return count(facet, value);
        }

        private OptionalInt count(XsdElement facet, String value) {
            if (!value.strip().matches("[0-9]{1,9}")) {
                throw facet.problem("xs:" + facet.name() + " is no number up to 999999999", "Give such a number.");
            }
            return OptionalInt.of(Integer.parseInt(value.strip()));
        }

        private Optional<Bound> bound(XsdElement facet, String value, boolean inclusive) {
            String number = value.strip();
            if (!base.primitive().isNumber()) {
                throw facet.unsupported("xs:" + facet.name() + " on a type that is no number");
            }
            if (!base.primitive().accepts(number)) {
                throw facet.problem("xs:" + facet.name() + " is no value of the type it bounds", "Give one.");
            }
            return Optional.of(new Bound(number, inclusive));
        }

        private void setWhiteSpace(XsdElement facet, String value) {
            WhiteSpace wanted;
            try {
                wanted = WhiteSpace.valueOf(value.strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new SchemaException(
                        facet.problem("xs:whiteSpace is not preserve, replace or collapse", "Give one of these.")
                                .getMessage(),
                        e);
            }
            if (wanted.compareTo(base.whiteSpace()) < 0) {
                throw facet.problem("xs:whiteSpace is looser than that of the base type", "Take it out.");
            }
            whiteSpace = wanted;
        }
    }
}
