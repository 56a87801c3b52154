package nl.berichtenpoort.engine.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing found in a message. It holds no sentence: {@link FindingTexts} turns the key and its arguments into Dutch
 * or English.
 *
 * @param rule official id where there is one ({@code TR056}, {@code CD005}); else our own, in lower case with the
 *     layer's word in front, for example {@code xsd-enumeration} or {@code bericht-doctype}
 * @param layer the layer that found it
 * @param severity what it means for the message
 * @param returnCode the standard's return code (WJ001) that the answer carries, if the rule has one
 * @param position where
 * @param messageKey key of the texts: {@code <bundle>.<name>}, for example {@code schema.enumeration}
 * @param arguments what the texts fill in, in order; never a BSN or other personal data. An amount is {@code €} and whole
 *     cents ({@link #euro}), which the texts write in the way of their language
 */
public record Finding(
        String rule,
        Layer layer,
        Severity severity,
        Optional<String> returnCode,
        Position position,
        String messageKey,
        List<String> arguments) {

    public Finding {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(layer);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(returnCode);
        Objects.requireNonNull(position);
        Objects.requireNonNull(messageKey);
        arguments = List.copyOf(arguments);
    }

    /** An error without a return code. */
    public static Finding error(String rule, Layer layer, Position position, String messageKey, String... arguments) {
        return new Finding(rule, layer, Severity.ERROR, Optional.empty(), position, messageKey, List.of(arguments));
    }

    /** An error that the answer reports with a return code of the standard. */
    public static Finding error(
            String rule, Layer layer, String returnCode, Position position, String messageKey, String... arguments) {
        return new Finding(
                rule, layer, Severity.ERROR, Optional.of(returnCode), position, messageKey, List.of(arguments));
    }

    /** An amount as an argument. */
    public static String euro(long cents) {
        return "€" + cents;
    }

    /** Whether the finding refuses (a part of) the message. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
