package nl.berichtenpoort.schemas;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One code of a {@link CodeList}.
 *
 * @param value the code as it stands in a message, leading zeros included
 * @param meaning what it stands for, short, in Dutch
 * @param validFrom the first day it may be used; empty when no beginning is known
 * @param validTo the last day it may be used; empty while it is in use
 * @param facts what else the list says of this code, by column name; only columns with a value
 */
public record Code(
        String value,
        String meaning,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Map<String, String> facts) {

    /** Keeps a copy of the facts. */
    public Code {
        facts = Map.copyOf(facts);
    }

    /** Whether the code may be used on this day, both ends included. */
    public boolean validOn(LocalDate day) {
        return validFrom.map(from -> !day.isBefore(from)).orElse(true)
                && validTo.map(to -> !day.isAfter(to)).orElse(true);
    }

    /** The value of a column of the list's own, for example {@code province}; empty when the list does not say. */
    public Optional<String> fact(String column) {
        return Optional.ofNullable(facts.get(column));
    }
}
