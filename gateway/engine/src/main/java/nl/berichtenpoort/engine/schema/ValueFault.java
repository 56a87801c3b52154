package nl.berichtenpoort.engine.schema;

import java.util.List;
import java.util.Objects;

/**
 * Why a value does not fit its type.
 *
 * @param fault the fault's word, for example {@code max-length}; empty if the value fits
 * @param text the name of its sentence; the fault's word or a more telling variant of it
 * @param arguments what the sentence fills in after the element's name; the value itself only if its type is a list of
 *     codes
 */
public record ValueFault(String fault, String text, List<String> arguments) {

    /** The value fits. */
    public static final ValueFault NONE = new ValueFault("", "", List.of());

    public ValueFault {
        Objects.requireNonNull(fault);
        Objects.requireNonNull(text);
        arguments = List.copyOf(arguments);
    }

    static ValueFault of(String fault, String... arguments) {
        return new ValueFault(fault, fault, List.of(arguments));
    }

    /** Whether the value does not fit. */
    public boolean isFault() {
        return this != NONE;
    }
}
