package nl.berichtenpoort.app.steering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.berichtenpoort.engine.steering.Opdracht;
import nl.berichtenpoort.engine.steering.Pseudoniemen;
import nl.berichtenpoort.engine.steering.Tabel;
import nl.berichtenpoort.engine.steering.Tijdvak;

/**
 * Who gets a feed, with settings that were checked.
 *
 * @param name the operator's name for it
 * @param grondslag the ground in law on which it gets sums
 * @param grondslagRecords the one for records; present if it gets them
 * @param gemeenten CBS codes, in order
 * @param tabellen the tables that it gets
 * @param telwijze how is counted for it
 * @param pseudoniemen its own pseudonyms
 */
public record SteeringRecipient(
        String name,
        String grondslag,
        Optional<String> grondslagRecords,
        Set<String> gemeenten,
        Set<Tabel> tabellen,
        Telwijze telwijze,
        Pseudoniemen pseudoniemen) {
    public SteeringRecipient {
        Objects.requireNonNull(name);
        Objects.requireNonNull(grondslag);
        Objects.requireNonNull(grondslagRecords);
        gemeenten = Collections.unmodifiableSet(new TreeSet<>(gemeenten));
        tabellen = Collections.unmodifiableSet(EnumSet.copyOf(tabellen));
        Objects.requireNonNull(telwijze);
        Objects.requireNonNull(pseudoniemen);
    }

    /**
     * How is counted.
     *
     * @param drempel smaller counts are suppressed
     * @param herhaalmaanden how long after a planned end a new start counts as a repetition
     * @param aanbieders whether providers are told apart
     * @param tijdvak how long a period is
     * @param perioden how many closed periods the files are made anew of
     */
    public record Telwijze(int drempel, int herhaalmaanden, boolean aanbieders, Tijdvak tijdvak, int perioden) {
        public Telwijze {
            Objects.requireNonNull(tijdvak);
        }
    }

    /** The last month of the last period that was closed on a day: what is not closed still changes every day. */
    public YearMonth laatste(LocalDate vandaag) {
        return telwijze.tijdvak().begin(YearMonth.from(vandaag)).minusMonths(1);
    }

    /** The first months of the last closed periods, as many as are made anew, oldest first. */
    List<YearMonth> perioden(LocalDate vandaag) {
        YearMonth last = telwijze.tijdvak().begin(laatste(vandaag));
        return java.util.stream.IntStream.iterate(telwijze.perioden() - 1, back -> back >= 0, back -> back - 1)
                .mapToObj(back ->
                        last.minusMonths((long) back * telwijze.tijdvak().maanden()))
                .toList();
    }

    /**
     * What is asked for these months.
     *
     * @throws IllegalArgumentException if they are not whole periods
     */
    public Opdracht opdracht(YearMonth van, YearMonth tot, LocalDate vandaag) {
        return new Opdracht(
                van,
                tot,
                telwijze.tijdvak(),
                telwijze.aanbieders(),
                telwijze.drempel(),
                telwijze.herhaalmaanden(),
                vandaag);
    }
}
