package nl.berichtenpoort.engine.steering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * What is asked for.
 *
 * @param van first month
 * @param tot last month, itself included
 * @param tijdvak how long a period is
 * @param aanbieders whether providers are told apart; otherwise municipalities only
 * @param drempel a count of fewer clients (or messages) than this is suppressed
 * @param herhaalmaanden how many months after a planned end a new start counts as a repetition
 * @param peildatum the day on which it is looked at, in the Netherlands
 */
public record Opdracht(
        YearMonth van,
        YearMonth tot,
        Tijdvak tijdvak,
        boolean aanbieders,
        int drempel,
        int herhaalmaanden,
        LocalDate peildatum) {

    /**
     * Checks itself.
     *
     * @throws IllegalArgumentException if the months are not whole periods, or a number is below 1
     */
    public Opdracht {
        Objects.requireNonNull(peildatum);
        if (van.isAfter(tot)
                || !tijdvak.begin(van).equals(van)
                || !tijdvak.einde(tot).equals(tot)) {
            throw new IllegalArgumentException(van + " to " + tot + " are no whole periods");
        }
        if (drempel < 1 || herhaalmaanden < 1) {
            throw new IllegalArgumentException("threshold and months of repetition are at least 1");
        }
    }

    /** Whether a day lies in the months that are asked for. */
    boolean bevat(LocalDate dag) {
        YearMonth maand = YearMonth.from(dag);
        return !maand.isBefore(van) && !maand.isAfter(tot);
    }

    /** The name of the period of a day. */
    String periode(LocalDate dag) {
        return tijdvak.naam(YearMonth.from(dag));
    }
}
