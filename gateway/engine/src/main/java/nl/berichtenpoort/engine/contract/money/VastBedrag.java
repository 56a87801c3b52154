package nl.berichtenpoort.engine.contract.money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.arithmetic.MaximaalVolume;
import nl.berichtenpoort.engine.casefile.Omvang;
import nl.berichtenpoort.engine.casefile.Periode;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.Bekostiging;
import nl.berichtenpoort.engine.contract.Eenheid;
import nl.berichtenpoort.engine.contract.Frequentie;
import nl.berichtenpoort.engine.contract.GebrokenMaand;

/**
 * The amount of a line at a fixed tariff. In pieces it is the tariff times the pieces. In euros the volume is the amount
 * itself, so the contract gives the tariff for the periods of the frequency that the line's period holds, weeks by their
 * Sundays (IV076), less what was invoiced before for the same: the same month, days that the line's period has too where
 * the frequency is a week, the whole allocation where it is total. A month in which the allocation begins or ends midway counts as agreed; where it does both, the agreement that
 * gives less counts: nothing before by its days before whole.
 */
final class VastBedrag {

    private VastBedrag() {}

    static Bedrag van(Declaratieregel regel, Bekostiging.VastTarief vast) {
        LocalDate dag = regel.prestatie().periode().begindatum();
        return Tariefbepaling.tarief(regel.afspraak(), dag)
                .map(tarief -> bedrag(regel, vast, tarief))
                .orElseGet(() -> Bedrag.van(0, StapSoort.GEEN_TARIEF, dag));
    }

    private static Bedrag bedrag(Declaratieregel regel, Bekostiging.VastTarief vast, Bedrag tarief) {
        Prestatie prestatie = regel.prestatie();
        if (!prestatie.eenheid().equals(vast.eenheid().code())) {
            return Regelbedrag.anders(prestatie, vast.eenheid());
        }
        Frequentie frequentie = frequentie(regel);
        Bedrag heel = vast.eenheid() == Eenheid.EURO
                ? perioden(regel, frequentie, tarief)
                : Regelbedrag.maal(tarief, prestatie, vast.eenheid());
        if (frequentie == Frequentie.MAAND) {
            heel = gebroken(regel, vast, heel);
        }
        return vast.eenheid() == Eenheid.EURO ? zonderEerdere(regel, frequentie, heel) : heel;
    }

    /** The allocation's frequency; where it has none, the only one that is agreed, or else a month. */
    private static Frequentie frequentie(Declaratieregel regel) {
        Set<Frequentie> agreed = regel.afspraak().product().frequenties();
        return regel.toewijzing()
                .flatMap(Toewijzing::omvang)
                .flatMap(omvang -> Frequentie.ofCode(omvang.frequentie()))
                .orElseGet(() -> agreed.size() == 1 ? agreed.iterator().next() : Frequentie.MAAND);
    }

    private static Bedrag perioden(Declaratieregel regel, Frequentie frequentie, Bedrag tarief) {
        MaximaalVolume periods = new MaximaalVolume(
                new Omvang(1, Eenheid.EURO.code(), frequentie.code()),
                regel.ingangsdatum(),
                regel.toewijzing().flatMap(Toewijzing::einddatum),
                false);
        long number = periods.in(regel.prestatie().periode());
        long cents = Math.multiplyExact(tarief.cents(), number);
        return tarief.wordt(cents, StapSoort.PERIODEN, number, "frequentie." + frequentie.woord(), cents);
    }

    private static Bedrag gebroken(Declaratieregel regel, Bekostiging.VastTarief vast, Bedrag heel) {
        if (regel.toewijzing().isEmpty()) {
            return heel;
        }
        Toewijzing toewijzing = regel.toewijzing().get();
        YearMonth month = YearMonth.from(regel.prestatie().periode().begindatum());
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        LocalDate begin = toewijzing.ingangsdatum();
        LocalDate end = toewijzing.einddatum().orElse(LocalDate.MAX);
        Optional<GebrokenMaand> atBegin =
                begin.isAfter(first) && !begin.isAfter(last) ? Optional.of(vast.eersteMaand()) : Optional.empty();
        Optional<GebrokenMaand> atEnd =
                end.isBefore(last) && !end.isBefore(first) ? Optional.of(vast.laatsteMaand()) : Optional.empty();
        String which = atBegin.isEmpty() ? "maand.laatste" : atEnd.isEmpty() ? "maand.eerste" : "maand.enige";
        if (is(GebrokenMaand.NIET, atBegin, atEnd)) {
            return heel.wordt(0, StapSoort.MAAND_NIET, which);
        }
        if (is(GebrokenMaand.NAAR_RATO, atBegin, atEnd)) {
            LocalDate from = atBegin.isPresent() ? begin : first;
            LocalDate to = atEnd.isPresent() ? end : last;
            long days = to.toEpochDay() - from.toEpochDay() + 1;
            long cents = Bedrag.afgerond(Math.multiplyExact(heel.cents(), days), month.lengthOfMonth());
            return heel.wordt(cents, StapSoort.MAAND_NAAR_RATO, which, days, month.lengthOfMonth(), cents);
        }
        return is(GebrokenMaand.HEEL, atBegin, atEnd) ? heel.wordt(heel.cents(), StapSoort.MAAND_HEEL, which) : heel;
    }

    private static boolean is(GebrokenMaand kind, Optional<GebrokenMaand> one, Optional<GebrokenMaand> other) {
        return one.filter(kind::equals).isPresent()
                || other.filter(kind::equals).isPresent();
    }

    /** What is left after the lines that were invoiced before for the same. */
    private static Bedrag zonderEerdere(Declaratieregel regel, Frequentie frequentie, Bedrag heel) {
        Periode periode = regel.prestatie().periode();
        long before = regel.staande().stream()
                .filter(eerder -> isHetzelfde(frequentie, eerder.periode(), periode))
                .mapToLong(Prestatie::bedrag)
                .sum();
        if (before == 0) {
            return heel;
        }
        long left = Math.max(0, heel.cents() - before);
        return heel.wordt(left, StapSoort.EERDER_TOEGEKEND, before, left);
    }

    /** Whether an earlier period counts against one. A month may have lines for different weeks of it (CS337). */
    private static boolean isHetzelfde(Frequentie frequentie, Periode eerder, Periode periode) {
        return switch (frequentie) {
            case TOTAAL -> true;
            case MAAND -> YearMonth.from(eerder.begindatum()).equals(YearMonth.from(periode.begindatum()));
            case WEEK, DAG ->
                !eerder.einddatum().isBefore(periode.begindatum())
                        && !eerder.begindatum().isAfter(periode.einddatum());
        };
    }
}
