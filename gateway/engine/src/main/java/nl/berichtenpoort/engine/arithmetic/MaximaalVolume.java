package nl.berichtenpoort.engine.arithmetic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import nl.berichtenpoort.engine.casefile.Omvang;
import nl.berichtenpoort.engine.casefile.Periode;

/**
 * How much an allocation lets a provider invoice, in the allocation's own unit: in one ProductPeriode (IV077, IV078) and
 * over its whole duration (IV076). Pure arithmetic on dates and whole numbers; both ends of a period belong to it.
 *
 * <table>
 *   <caption>How often the volume counts</caption>
 *   <tr><th>frequency</th><th>effort (units 01, 04, 14, 16, 84)</th><th>output (units 82, 83)</th></tr>
 *   <tr><td>1, a day</td><td colspan="2">for every day</td></tr>
 *   <tr><td>2, a week</td><td>for every calendar week (Monday to Sunday) that is touched, a broken one whole; in a
 *       ProductPeriode of iWmo category 01 always six times</td><td>for every Sunday, and once more where the last Sunday
 *       of an allocation lies that does not end on a Sunday</td></tr>
 *   <tr><td>4, a month</td><td colspan="2">for every calendar month that is touched, a broken one whole</td></tr>
 *   <tr><td>6, total</td><td colspan="2">once</td></tr>
 * </table>
 *
 * <p>An output allocation shorter than a week may have no Sunday at all, of which IV076 does not speak; its one week then
 * counts where it ends.
 *
 * @param omvang volume, unit and frequency
 * @param ingangsdatum first day of the allocation
 * @param einddatum last day; empty if it is open
 * @param huishoudelijkeHulp whether it is of iWmo category 01
 */
public record MaximaalVolume(
        Omvang omvang, LocalDate ingangsdatum, Optional<LocalDate> einddatum, boolean huishoudelijkeHulp) {

    private static final String PER_DAG = "1";
    private static final String PER_WEEK = "2";
    private static final String PER_MAAND = "4";
    private static final String TOTAAL = "6";
    private static final Set<String> OUTPUT = Set.of("82", "83");
    /** More than all invoices of an allocation can hold: where counting stops, so that no date in a message overflows. */
    private static final long ONBEREIKBAAR = 1_000_000_000_000_000L;

    private static final long WEEK = 7;
    /** Days of the epoch that were a Monday and a Sunday. */
    private static final long MONDAY = 4;

    private static final long SUNDAY = 3;
    private static final int WEKEN_HUISHOUDELIJKE_HULP = 6;

    public MaximaalVolume {
        Objects.requireNonNull(omvang);
        Objects.requireNonNull(ingangsdatum);
        Objects.requireNonNull(einddatum);
    }

    /** Whether a period has a day within the allocation. */
    public boolean raakt(Periode periode) {
        return !periode.einddatum().isBefore(ingangsdatum)
                && !periode.begindatum().isAfter(einddatum.orElse(LocalDate.MAX));
    }

    /** The most that may be invoiced over a ProductPeriode, as far as it lies within the allocation; 0 if it does not. */
    public long in(Periode productPeriode) {
        LocalDate begin = latest(productPeriode.begindatum(), ingangsdatum);
        LocalDate end = earliest(productPeriode.einddatum(), einddatum.orElse(LocalDate.MAX));
        if (end.isBefore(begin)) {
            return 0;
        }
        if (huishoudelijkeHulp && omvang.frequentie().equals(PER_WEEK)) {
            return times(WEKEN_HUISHOUDELIJKE_HULP);
        }
        return between(begin, end);
    }

    /** The most that may be invoiced over the whole allocation; empty if it has no end to count to. */
    public OptionalLong totaal() {
        if (omvang.frequentie().equals(TOTAAL)) {
            return OptionalLong.of(omvang.volume());
        }
        if (einddatum.isEmpty()) {
            return OptionalLong.empty();
        }
        LocalDate end = einddatum.get();
        return OptionalLong.of(end.isBefore(ingangsdatum) ? 0 : between(ingangsdatum, end));
    }

    /**
     * The most that may be invoiced from the first day of the allocation up to and including a day; the whole volume
     * from the first day on where it is agreed in total. What lies between two days is the difference of the two.
     */
    public long totEnMet(LocalDate dag) {
        LocalDate end = earliest(dag, einddatum.orElse(LocalDate.MAX));
        return end.isBefore(ingangsdatum) ? 0 : between(ingangsdatum, end);
    }

    private long between(LocalDate begin, LocalDate end) {
        long times = switch (omvang.frequentie()) {
            case PER_DAG -> end.toEpochDay() - begin.toEpochDay() + 1;
            case PER_WEEK -> OUTPUT.contains(omvang.eenheid()) ? zondagen(begin, end) : kalenderweken(begin, end);
            case PER_MAAND -> month(end) - month(begin) + 1;
            case TOTAAL -> 1;
            default -> throw new IllegalArgumentException("Unknown Frequentie: " + omvang.frequentie());
        };
        return times(times);
    }

    private long times(long times) {
        return omvang.volume() > 0 && times > ONBEREIKBAAR / omvang.volume() ? ONBEREIKBAAR : times * omvang.volume();
    }

    private static long month(LocalDate day) {
        return day.getYear() * 12L + day.getMonthValue();
    }

    private static long kalenderweken(LocalDate begin, LocalDate end) {
        return Math.floorDiv(end.toEpochDay() - MONDAY, WEEK) - Math.floorDiv(begin.toEpochDay() - MONDAY, WEEK) + 1;
    }

    private long zondagen(LocalDate begin, LocalDate end) {
        long sundays =
                Math.floorDiv(end.toEpochDay() - SUNDAY, WEEK) - Math.floorDiv(begin.toEpochDay() - 1 - SUNDAY, WEEK);
        return sundays + (hasBrokenLastWeek(begin, end) ? 1 : 0);
    }

    /** Whether the broken last week of the allocation is invoiced in this period (IV076). */
    private boolean hasBrokenLastWeek(LocalDate begin, LocalDate end) {
        if (einddatum.isEmpty() || einddatum.get().getDayOfWeek() == DayOfWeek.SUNDAY) {
            return false;
        }
        long last = einddatum.get().toEpochDay();
        long lastSunday = SUNDAY + WEEK * Math.floorDiv(last - SUNDAY, WEEK);
        long counted = lastSunday < ingangsdatum.toEpochDay() ? last : lastSunday;
        return counted >= begin.toEpochDay() && counted <= end.toEpochDay();
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
