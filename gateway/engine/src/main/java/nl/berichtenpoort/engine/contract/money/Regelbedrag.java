package nl.berichtenpoort.engine.contract.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.arithmetic.Minutentarief;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.contract.Bekostiging;
import nl.berichtenpoort.engine.contract.Eenheid;

/**
 * The amount that a contract gives an invoice line, with its derivation. Where the contract gives nothing, because the
 * unit is not the agreed one, no tariff holds, the product is of task or the volume is beyond counting, the amount is zero and the derivation says why.
 * A missing start or stop takes nothing from an amount (OP364).
 */
public final class Regelbedrag {

    private Regelbedrag() {}

    /** The amount of a debit line. */
    public static Bedrag debet(Declaratieregel regel) {
        try {
            return bedrag(regel);
        } catch (ArithmeticException overflow) {
            return Bedrag.van(0, StapSoort.TE_GROOT);
        }
    }

    private static Bedrag bedrag(Declaratieregel regel) {
        Bekostiging bekostiging = regel.afspraak().product().bekostiging();
        if (bekostiging instanceof Bekostiging.PrijsMaalAantal pxq) {
            return aantal(regel, pxq.eenheid());
        }
        if (bekostiging instanceof Bekostiging.VastTarief vast) {
            return VastBedrag.van(regel, vast);
        }
        if (bekostiging instanceof Bekostiging.Trajectbedrag) {
            return traject(regel);
        }
        if (bekostiging instanceof Bekostiging.WerkelijkeKosten kosten) {
            return kosten(regel, kosten);
        }
        return Bedrag.van(0, StapSoort.TAAK);
    }

    /**
     * The amount of a credit line: the opposite of the debit line that it takes back.
     *
     * @param debet the amount of that debit line, in cents
     */
    public static Bedrag credit(Prestatie credit, long debet) {
        return Bedrag.van(
                -debet,
                StapSoort.TERUGGENOMEN,
                credit.vorigReferentieNummer().orElse(credit.referentieNummer()),
                debet);
    }

    /** Tariff of the first day of the line's period times what was delivered. */
    private static Bedrag aantal(Declaratieregel regel, Eenheid afgesproken) {
        LocalDate dag = regel.prestatie().periode().begindatum();
        return Tariefbepaling.tarief(regel.afspraak(), dag)
                .map(tarief -> maal(tarief, regel.prestatie(), afgesproken))
                .orElseGet(() -> Bedrag.van(0, StapSoort.GEEN_TARIEF, dag));
    }

    /** A tariff times the volume of a line: in the agreed unit, or in minutes of an agreed hour. */
    static Bedrag maal(Bedrag tarief, Prestatie prestatie, Eenheid afgesproken) {
        long volume = prestatie.geleverdVolume();
        if (prestatie.eenheid().equals(afgesproken.code())) {
            return tarief.wordt(
                    Math.multiplyExact(tarief.cents(), volume),
                    StapSoort.AANTAL,
                    volume,
                    woord(afgesproken.code()),
                    Math.multiplyExact(tarief.cents(), volume));
        }
        if (afgesproken == Eenheid.UUR && prestatie.eenheid().equals(Eenheid.MINUUT.code())) {
            long cents = Minutentarief.bedrag(tarief.cents(), volume);
            return tarief.wordt(cents, StapSoort.MINUTEN, volume, cents);
        }
        return anders(prestatie, afgesproken);
    }

    /** Nothing, because the line is in another unit than the agreed one. */
    static Bedrag anders(Prestatie prestatie, Eenheid afgesproken) {
        return Bedrag.van(0, StapSoort.EENHEID_ANDERS, woord(prestatie.eenheid()), woord(afgesproken.code()));
    }

    /** The key of a unit's word; of a unit that there is not, its code. */
    static String woord(String eenheid) {
        return Eenheid.ofCode(eenheid).map(unit -> "eenheid." + unit.woord()).orElse(eenheid);
    }

    private static Bedrag traject(Declaratieregel regel) {
        Prestatie prestatie = regel.prestatie();
        if (!prestatie.eenheid().equals(Eenheid.EURO.code())) {
            return anders(prestatie, Eenheid.EURO);
        }
        Optional<Trajectstand> stand = Trajectstand.van(regel);
        return stand.map(found -> found.regel(prestatie.bedrag()))
                .orElseGet(() -> Bedrag.van(0, StapSoort.GEEN_TARIEF, regel.ingangsdatum()));
    }

    /** As invoiced, and no more than the ceiling gives where one is agreed. */
    private static Bedrag kosten(Declaratieregel regel, Bekostiging.WerkelijkeKosten kosten) {
        Prestatie prestatie = regel.prestatie();
        Bedrag ingediend = Bedrag.van(prestatie.bedrag(), StapSoort.INGEDIEND, prestatie.bedrag());
        if (kosten.plafond().isEmpty()) {
            return ingediend;
        }
        Bedrag hoogstens = aantal(regel, kosten.eenheid());
        if (prestatie.bedrag() <= hoogstens.cents()) {
            return ingediend;
        }
        List<Stap> afleiding = new ArrayList<>(ingediend.afleiding());
        afleiding.addAll(hoogstens.afleiding());
        return new Bedrag(prestatie.bedrag(), afleiding).wordt(hoogstens.cents(), StapSoort.PLAFOND, hoogstens.cents());
    }
}
