package nl.berichtenpoort.engine.contract;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A tariff from a day on, until the next one.
 *
 * @param vanaf first day, always the first of a month, so that an invoice line has one tariff
 * @param bedrag whole cents a unit, for a provider of no class; empty where each class has its own
 * @param klassen whole cents a unit by tariff class of the provider
 */
public record Tarief(LocalDate vanaf, Optional<Long> bedrag, Map<String, Long> klassen) {
    public Tarief {
        Objects.requireNonNull(vanaf);
        Objects.requireNonNull(bedrag);
        klassen = Map.copyOf(klassen);
    }

    /** The cents a unit for a provider of this class, or of none. */
    public Optional<Long> voor(Optional<String> klasse) {
        return klasse.map(klassen::get).or(() -> bedrag);
    }
}
