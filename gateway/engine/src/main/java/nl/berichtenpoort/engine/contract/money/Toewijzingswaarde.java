package nl.berichtenpoort.engine.contract.money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import nl.berichtenpoort.engine.arithmetic.MaximaalVolume;
import nl.berichtenpoort.engine.arithmetic.Minutentarief;
import nl.berichtenpoort.engine.casefile.Omvang;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.Eenheid;
import nl.berichtenpoort.engine.contract.Frequentie;

/**
 * What an allocation may cost: its budget, or its volume over its duration (IV076) times the tariff of each month. Months
 * of one calendar year with the same tariff are counted together; a week counts where it begins to count. A budget, a
 * total volume and the tariff of a total belong to the year of the first day. An allocation without an end, or with one
 * after the contract's, counts to the end of the contract. Absences and broken months are not foreseen.
 *
 * @param perJaar the value by calendar year
 * @param afleiding how it came about
 */
public record Toewijzingswaarde(Map<Integer, Long> perJaar, List<Stap> afleiding) {
    public Toewijzingswaarde {
        perJaar = Map.copyOf(perJaar);
        afleiding = List.copyOf(afleiding);
    }

    /** The value of all years together. */
    public Bedrag totaal() {
        return new Bedrag(perJaar.values().stream().mapToLong(Long::longValue).sum(), afleiding);
    }

    /**
     * The value of an allocation; empty if it names neither budget nor volume, or nothing is agreed on its first day.
     * An allocation that was removed or has ended before it began is worth nothing.
     *
     * @param opDag what is agreed about its product on a day
     */
    public static Optional<Toewijzingswaarde> van(
            Toewijzing toewijzing, Function<LocalDate, Optional<Afspraak>> opDag) {
        if (toewijzing.verwijderd()) {
            return Optional.of(new Toewijzingswaarde(Map.of(), List.of()));
        }
        int year = toewijzing.ingangsdatum().getYear();
        if (toewijzing.budget().isPresent()) {
            long budget = toewijzing.budget().get();
            return Optional.of(
                    new Toewijzingswaarde(Map.of(year, budget), List.of(Stap.van(StapSoort.BUDGET, budget))));
        }
        return toewijzing
                .omvang()
                .flatMap(omvang -> opDag.apply(toewijzing.ingangsdatum())
                        .map(afspraak -> geteld(new Telling(toewijzing, omvang, afspraak, opDag), year)));
    }

    private static Toewijzingswaarde geteld(Telling telling, int year) {
        try {
            return telling.waarde();
        } catch (ArithmeticException overflow) {
            return new Toewijzingswaarde(Map.of(year, 0L), List.of(Stap.van(StapSoort.TE_GROOT)));
        }
    }

    /** Counts the months of one allocation. */
    private static final class Telling {

        private final Omvang omvang;
        private final LocalDate begin;
        private final LocalDate end;
        private final boolean tillContractEnds;
        private final Afspraak first;
        private final MaximaalVolume volume;
        private final Function<LocalDate, Optional<Afspraak>> opDag;
        private final Map<Integer, Long> years = new TreeMap<>();
        private final List<Stap> steps = new ArrayList<>();

        Telling(Toewijzing toewijzing, Omvang omvang, Afspraak first, Function<LocalDate, Optional<Afspraak>> opDag) {
            this.omvang = omvang;
            this.first = first;
            this.opDag = Objects.requireNonNull(opDag);
            begin = toewijzing.ingangsdatum();
            LocalDate contractEnd = first.contract().looptijd().einde();
            tillContractEnds = toewijzing
                    .einddatum()
                    .filter(day -> !day.isAfter(contractEnd))
                    .isEmpty();
            end = tillContractEnds ? contractEnd : toewijzing.einddatum().orElseThrow();
            volume = new MaximaalVolume(omvang, begin, Optional.of(end), false);
        }

        Toewijzingswaarde waarde() {
            boolean total = omvang.frequentie().equals(Frequentie.TOTAAL.code());
            if (tillContractEnds && !total) {
                steps.add(Stap.van(StapSoort.TOT_EINDE_CONTRACT, end));
            }
            int parts = 0;
            LocalDate from = begin;
            while (!from.isAfter(end)) {
                Optional<Bedrag> tariff = tariff(from);
                LocalDate to = total ? end : lastDayAt(tariff, from);
                long units = volume.totEnMet(to) - volume.totEnMet(from.minusDays(1));
                part(from, to, units, tariff);
                parts++;
                from = to.plusDays(1);
            }
            if (parts > 1) {
                steps.add(Stap.van(
                        StapSoort.SAMEN,
                        years.values().stream().mapToLong(Long::longValue).sum()));
            }
            return new Toewijzingswaarde(years, steps);
        }

        /** The last day of the months from a day on that have one tariff in one calendar year. */
        private LocalDate lastDayAt(Optional<Bedrag> tariff, LocalDate from) {
            YearMonth month = YearMonth.from(from);
            while (month.getMonthValue() < 12
                    && month.atEndOfMonth().isBefore(end)
                    && tariff(month.plusMonths(1).atDay(1)).equals(tariff)) {
                month = month.plusMonths(1);
            }
            return month.atEndOfMonth().isBefore(end) ? month.atEndOfMonth() : end;
        }

        private Optional<Bedrag> tariff(LocalDate day) {
            return inEuros()
                    ? Optional.empty()
                    : opDag.apply(day).flatMap(afspraak -> Tariefbepaling.tarief(afspraak, day));
        }

        /** Whether the volume itself is an amount. */
        private boolean inEuros() {
            return omvang.eenheid().equals(Eenheid.EURO.code());
        }

        private void part(LocalDate from, LocalDate to, long units, Optional<Bedrag> tariff) {
            steps.add(Stap.van(StapSoort.DAGEN, from, to));
            Bedrag bedrag = inEuros()
                    ? Bedrag.van(units, StapSoort.TOEGEWEZEN_EUROS, units, frequentie())
                    : tariff.map(found -> maal(found, units))
                            .orElseGet(() -> Bedrag.van(0, StapSoort.GEEN_TARIEF, from));
            steps.addAll(bedrag.afleiding());
            years.merge(from.getYear(), bedrag.cents(), Math::addExact);
        }

        private Bedrag maal(Bedrag tariff, long units) {
            Eenheid agreed = first.product().eenheid().orElseThrow();
            if (omvang.eenheid().equals(agreed.code())) {
                long cents = Math.multiplyExact(tariff.cents(), units);
                return tariff.wordt(cents, StapSoort.AANTAL, units, Regelbedrag.woord(agreed.code()), cents);
            }
            if (agreed == Eenheid.UUR && omvang.eenheid().equals(Eenheid.MINUUT.code())) {
                long cents = Minutentarief.bedrag(tariff.cents(), units);
                return tariff.wordt(cents, StapSoort.MINUTEN, units, cents);
            }
            return Bedrag.van(
                    0, StapSoort.EENHEID_ANDERS, Regelbedrag.woord(omvang.eenheid()), Regelbedrag.woord(agreed.code()));
        }

        private String frequentie() {
            return Frequentie.ofCode(omvang.frequentie())
                    .map(found -> "frequentie." + found.woord())
                    .orElse(omvang.frequentie());
        }
    }
}
