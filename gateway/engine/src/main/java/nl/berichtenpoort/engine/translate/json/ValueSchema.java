package nl.berichtenpoort.engine.translate.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.berichtenpoort.engine.schema.Facets;
import nl.berichtenpoort.engine.schema.Facets.Bound;
import nl.berichtenpoort.engine.schema.Facets.PatternStep;
import nl.berichtenpoort.engine.schema.SimpleType;
import nl.berichtenpoort.engine.schema.WhiteSpace;
import tools.jackson.core.JsonGenerator;

/** Writes what a simple type asks as members of a JSON Schema, as {@link JsonWriter} writes its values. */
record ValueSchema(JsonGenerator json) {

    private static final String ZONE = "(?:Z|[+\\-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))?";
    private static final String DATE = "-?(?:[1-9][0-9]{3,}|0[0-9]{3})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])";
    private static final String TIME =
            "(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?|24:00:00(?:\\.0+)?)";
    private static final String NOT_BLANK = "[^ \\t\\n\\r]";

    void write(SimpleType type) {
        switch (type.primitive()) {
            case STRING -> string(type);
            case INTEGER -> wholeNumber(type);
            case DATE -> text(type, Optional.of("^" + DATE + ZONE + "$"));
            case TIME -> text(type, Optional.of("^" + TIME + ZONE + "$"));
            case DATE_TIME -> text(type, Optional.of("^" + DATE + "T" + TIME + ZONE + "$"));
            case DECIMAL -> text(type, Optional.of("^[+\\-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)$"));
            case BOOLEAN -> text(type, Optional.of("^(?:true|false|0|1)$"));
        }
    }

    private void string(SimpleType type) {
        Facets facets = type.facets();
        if (type.whiteSpace() == WhiteSpace.PRESERVE) {
            text(type, Optional.empty());
            return;
        }
        // The XSD judges the text without its superfluous white space, which the document keeps.
        json.writeStringProperty("type", "string");
        if (facets.minLength().orElse(0) > 0) {
            json.writeStringProperty("pattern", NOT_BLANK);
        }
        json.writeStringProperty("$comment", "Lengths, codes and patterns are judged without superfluous white space.");
    }

    private void text(SimpleType type, Optional<String> form) {
        Facets facets = type.facets();
        json.writeStringProperty("type", "string");
        number("minLength", facets.minLength());
        number("maxLength", facets.maxLength());
        if (!facets.enumeration().isEmpty()) {
            json.writeName("enum");
            json.writeStartArray();
            facets.enumeration().forEach(json::writeString);
            json.writeEndArray();
        }
        List<String> patterns = new ArrayList<>(form.stream().toList());
        List<String> unsaid = new ArrayList<>();
        for (PatternStep step : facets.patterns()) {
            EcmaPattern.anyOf(step.sources()).ifPresentOrElse(patterns::add, () -> unsaid.addAll(step.sources()));
        }
        patterns(patterns);
        if (!unsaid.isEmpty()) {
            json.writeStringProperty("$comment", "Also of the form (XSD) " + String.join(" or ", unsaid));
        }
    }

    private void patterns(List<String> patterns) {
        if (patterns.size() == 1) {
            json.writeStringProperty("pattern", patterns.get(0));
        } else if (patterns.size() > 1) {
            json.writeName("allOf");
            json.writeStartArray();
            for (String pattern : patterns) {
                json.writeStartObject();
                json.writeStringProperty("pattern", pattern);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private void wholeNumber(SimpleType type) {
        Facets facets = type.facets();
        Optional<List<String>> only = onlyNumbers(facets);
        if (only.isPresent()) {
            json.writeName("enum");
            json.writeStartArray();
            only.get().forEach(number -> json.writeNumber(Long.parseLong(number)));
            json.writeEndArray();
            return;
        }
        json.writeName("anyOf");
        json.writeStartArray();
        json.writeStartObject();
        json.writeStringProperty("type", "integer");
        bound("minimum", "exclusiveMinimum", facets.lower());
        bound("maximum", "exclusiveMaximum", facets.upper());
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringProperty("type", "string");
        json.writeStringProperty("pattern", WholeNumber.TEXT_PATTERN);
        json.writeStringProperty("$comment", "A number with a sign, leading zeros or more than 15 digits");
        json.writeEndObject();
        json.writeEndArray();
        if (!facets.patterns().isEmpty()
                || !facets.enumeration().isEmpty()
                || facets.totalDigits().isPresent()) {
            json.writeStringProperty("$comment", "The XSD says more of its digits.");
        }
    }

    /** The numbers of a type that allows just these: a version of the message, for example. */
    private static Optional<List<String>> onlyNumbers(Facets facets) {
        if (facets.patterns().size() != 1 || !facets.enumeration().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(facets.patterns().get(0).sources())
                .filter(sources -> sources.stream().allMatch(WholeNumber::isJsonNumber));
    }

    private void bound(String inclusive, String exclusive, Optional<Bound> bound) {
        bound.filter(known -> WholeNumber.isJsonNumber(known.value()))
                .ifPresent(known -> json.writeNumberProperty(
                        known.inclusive() ? inclusive : exclusive, Long.parseLong(known.value())));
    }

    private void number(String name, OptionalInt value) {
        if (value.isPresent()) {
            json.writeNumberProperty(name, value.getAsInt());
        }
    }
}
