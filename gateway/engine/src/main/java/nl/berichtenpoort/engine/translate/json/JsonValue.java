package nl.berichtenpoort.engine.translate.json;

import java.util.Optional;
import nl.berichtenpoort.engine.schema.Primitive;
import nl.berichtenpoort.engine.schema.SimpleType;
import tools.jackson.core.JsonToken;

/**
 * Judges the form of a value: its kind in JSON, and that it is the one way in which the canonical form writes it. What
 * the standard asks of the value itself is for the schema to judge.
 */
final class JsonValue {

    /**
     * What is wrong with the form.
     *
     * @param word the fault's word
     * @param detail what its sentence fills in after the name; empty if nothing
     */
    record Fault(String word, String detail) {}

    private JsonValue() {}

    /** @param text the value's characters; empty if it is no scalar */
    static Optional<Fault> check(SimpleType type, JsonToken token, String text) {
        if (token == JsonToken.VALUE_NUMBER_FLOAT && !Character.isDigit(text.charAt(text.length() - 1))) {
            return fault("nan");
        }
        boolean whole = type.primitive() == Primitive.INTEGER;
        if (whole && token.isNumeric()) {
            return WholeNumber.isJsonNumber(text) ? Optional.empty() : fault("number-form");
        }
        if (token != JsonToken.VALUE_STRING) {
            return fault(whole ? "not-a-number" : "not-a-text");
        }
        if (whole && WholeNumber.isJsonNumber(text)) {
            return fault("number-in-quotes");
        }
        if (type.primitive() != Primitive.STRING
                && !type.whiteSpace().apply(text).equals(text)) {
            return fault("blanks");
        }
        return text.codePoints()
                .filter(character -> !isXml(character))
                .mapToObj(character -> new Fault("character", String.format("U+%04X", character)))
                .findFirst();
    }

    private static Optional<Fault> fault(String word) {
        return Optional.of(new Fault(word, ""));
    }

    /** Char of XML 1.0; half a surrogate pair is none. */
    private static boolean isXml(int character) {
        return character >= 0x20 && character <= 0xD7FF
                || character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
