package nl.berichtenpoort.engine.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An indexation: from a day on every older tariff is so many per cent higher. A tariff that begins on or after the day is
 * given as it is.
 *
 * @param vanaf first day, always the first of a month
 * @param percentage per cent, exact; below zero lowers
 */
public record Indexatie(LocalDate vanaf, BigDecimal percentage) {
    public Indexatie {
        Objects.requireNonNull(vanaf);
        Objects.requireNonNull(percentage);
    }
}
