package nl.berichtenpoort.engine.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import nl.berichtenpoort.engine.schema.Facets.Bound;

/** The types of XSD itself that schemas may restrict. */
final class BuiltInTypes {

    private static final Map<String, SimpleType> TYPES = types();

    private BuiltInTypes() {}

    static Optional<SimpleType> find(String localName) {
        return Optional.ofNullable(TYPES.get(localName));
    }

    private static Map<String, SimpleType> types() {
        Map<String, SimpleType> types = new HashMap<>();
        add(types, "string", "", Primitive.STRING, WhiteSpace.PRESERVE, Facets.NONE);
        add(types, "normalizedString", "string", Primitive.STRING, WhiteSpace.REPLACE, Facets.NONE);
        add(types, "token", "normalizedString", Primitive.STRING, WhiteSpace.COLLAPSE, Facets.NONE);
        add(types, "boolean", "", Primitive.BOOLEAN, WhiteSpace.COLLAPSE, Facets.NONE);
        add(types, "decimal", "", Primitive.DECIMAL, WhiteSpace.COLLAPSE, Facets.NONE);
        add(types, "date", "", Primitive.DATE, WhiteSpace.COLLAPSE, Facets.NONE);
        add(types, "time", "", Primitive.TIME, WhiteSpace.COLLAPSE, Facets.NONE);
        add(types, "dateTime", "", Primitive.DATE_TIME, WhiteSpace.COLLAPSE, Facets.NONE);
        integer(types, "integer", "decimal", "", "");
        integer(types, "nonPositiveInteger", "integer", "", "0");
        integer(types, "negativeInteger", "nonPositiveInteger", "", "-1");
        integer(types, "long", "integer", "-9223372036854775808", "9223372036854775807");
        integer(types, "int", "long", "-2147483648", "2147483647");
        integer(types, "short", "int", "-32768", "32767");
        integer(types, "byte", "short", "-128", "127");
        integer(types, "nonNegativeInteger", "integer", "0", "");
        integer(types, "unsignedLong", "nonNegativeInteger", "0", "18446744073709551615");
        integer(types, "unsignedInt", "unsignedLong", "0", "4294967295");
        integer(types, "unsignedShort", "unsignedInt", "0", "65535");
        integer(types, "unsignedByte", "unsignedShort", "0", "255");
        integer(types, "positiveInteger", "nonNegativeInteger", "1", "");
        return Map.copyOf(types);
    }

    private static void integer(Map<String, SimpleType> types, String name, String base, String min, String max) {
        Facets facets = new Facets(
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                min.isEmpty() ? Optional.empty() : Optional.of(new Bound(min, true)),
                max.isEmpty() ? Optional.empty() : Optional.of(new Bound(max, true)),
                List.of(),
                Set.of());
        add(types, name, base, Primitive.INTEGER, WhiteSpace.COLLAPSE, facets);
    }

    private static void add(
            Map<String, SimpleType> types,
            String name,
            String baseName,
            Primitive primitive,
            WhiteSpace whiteSpace,
            Facets facets) {
        Optional<SimpleType> base = Optional.ofNullable(types.get(baseName));
        types.put(
                name,
                new SimpleType(
                        Optional.of(new QName(XMLConstants.W3C_XML_SCHEMA_NS_URI, name)),
                        base,
                        primitive,
                        whiteSpace,
                        base.map(SimpleType::facets).orElse(Facets.NONE).and(facets)));
    }
}
