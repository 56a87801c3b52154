package nl.berichtenpoort.engine.contract.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.contract.Afspraak;

/**
 * Care that the same client has, or is asked or allocated in the same message.
 *
 * @param relation between whom
 * @param ingangsdatum first day
 * @param einddatum last day
 * @param afspraken what the contracts agree about it
 */
record Naastliggend(
        Relation relation, LocalDate ingangsdatum, Optional<LocalDate> einddatum, List<Afspraak> afspraken) {
    Naastliggend {
        Objects.requireNonNull(relation);
        Objects.requireNonNull(ingangsdatum);
        Objects.requireNonNull(einddatum);
        afspraken = List.copyOf(afspraken);
    }
}
