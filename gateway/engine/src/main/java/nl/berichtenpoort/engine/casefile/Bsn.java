package nl.berichtenpoort.engine.casefile;

import java.util.Objects;

/**
 * A citizen service number. Its text form is masked, so that it cannot slip into a log or an error text.
 *
 * @param value nine digits, as in the message
 */
public record Bsn(String value) implements Comparable<Bsn> {
    public Bsn {
        Objects.requireNonNull(value);
    }

    @Override
    public int compareTo(Bsn other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return "*********";
    }
}
