package nl.berichtenpoort.engine.schema;

/** The kinds of values that the standard's types are made of. */
public enum Primitive {
    STRING("string"),
    BOOLEAN("boolean"),
    DECIMAL("decimal"),
    INTEGER("not-an-integer"),
    DATE("date"),
    TIME("time"),
    DATE_TIME("date-time");

    private final String fault;

    Primitive(String fault) {
        this.fault = fault;
    }

    /** The word for a value that is not of this kind. */
    String fault() {
        return fault;
    }

    boolean isNumber() {
        return this == DECIMAL || this == INTEGER;
    }

    /** Whether a value, white space handled, is of this kind. */
    boolean accepts(String value) {
        return switch (this) {
            case STRING -> true;
            case BOOLEAN -> value.equals("true") || value.equals("false") || value.equals("1") || value.equals("0");
            case DECIMAL -> Decimals.isDecimal(value);
            case INTEGER -> Decimals.isInteger(value);
            case DATE -> CalendarText.isDate(value);
            case TIME -> CalendarText.isTime(value);
            case DATE_TIME -> CalendarText.isDateTime(value);
        };
    }
}
