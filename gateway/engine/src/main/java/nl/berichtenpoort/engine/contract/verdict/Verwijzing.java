package nl.berichtenpoort.engine.contract.verdict;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A refusal of a request because another municipality is responsible for the client (IV095).
 *
 * @param gemeente CBS code of the other municipality
 * @param ingangsdatum the first day that the refused request asked for, the latest one of several
 */
record Verwijzing(String gemeente, LocalDate ingangsdatum) {
    Verwijzing {
        Objects.requireNonNull(gemeente);
        Objects.requireNonNull(ingangsdatum);
    }
}
