package nl.berichtenpoort.engine.steering;

import java.time.YearMonth;
import java.util.Locale;

/** How long a period of a feed is. A feed has one length for good: two would give away what is suppressed. */
public enum Tijdvak implements Woord {
    MAAND(1),
    KWARTAAL(3),
    JAAR(12);

    private final int maanden;

    Tijdvak(int maanden) {
        this.maanden = maanden;
    }

    @Override
    public String woord() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many months a period has. */
    public int maanden() {
        return maanden;
    }

    /** The first month of the period that a month lies in. */
    public YearMonth begin(YearMonth maand) {
        return YearMonth.of(maand.getYear(), (maand.getMonthValue() - 1) / maanden * maanden + 1);
    }

    /** The last month of the period that a month lies in. */
    public YearMonth einde(YearMonth maand) {
        return begin(maand).plusMonths(maanden - 1L);
    }

    /** The name of the period that a month lies in: {@code 2026-05}, {@code 2026-K2} or {@code 2026}. */
    public String naam(YearMonth maand) {
        String jaar = String.format(Locale.ROOT, "%04d", maand.getYear());
        return switch (this) {
            case MAAND -> maand.toString();
            case KWARTAAL -> jaar + "-K" + ((maand.getMonthValue() - 1) / maanden + 1);
            case JAAR -> jaar;
        };
    }
}
