package nl.berichtenpoort.engine.contract.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import nl.berichtenpoort.engine.contract.Afronding;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.Bekostiging;
import nl.berichtenpoort.engine.contract.Indexatie;
import nl.berichtenpoort.engine.contract.Prijs;
import nl.berichtenpoort.engine.contract.Tarief;

/**
 * What a unit costs on a day: the newest tariff that had begun, for the class of the provider, raised by every indexation
 * between the tariff's first day and that day, and rounded after each.
 */
public final class Tariefbepaling {

    private static final BigDecimal HONDERD = BigDecimal.valueOf(100);

    private Tariefbepaling() {}

    /**
     * The tariff of a unit of an agreed product on a day: of a piece, a period or a whole trajectory, or the ceiling of
     * real costs. Empty if none holds then, and for what has no tariff: task, and real costs without a ceiling.
     */
    public static Optional<Bedrag> tarief(Afspraak afspraak, LocalDate dag) {
        return prijs(afspraak.product().bekostiging())
                .flatMap(prijs -> tarief(prijs, afspraak.contract().tariefklasse(), dag));
    }

    /**
     * The tariff on a day; empty if the first one begins later, or the class has none.
     *
     * @param klasse tariff class of the provider, if it has one
     */
    public static Optional<Bedrag> tarief(Prijs prijs, Optional<String> klasse, LocalDate dag) {
        Optional<Tarief> geldend = Optional.empty();
        for (Tarief tarief : prijs.tarieven()) {
            if (!tarief.vanaf().isAfter(dag)) {
                geldend = Optional.of(tarief);
            }
        }
        return geldend.flatMap(tarief ->
                tarief.voor(klasse).map(cents -> geindexeerd(start(tarief, klasse, cents), tarief, prijs, dag)));
    }

    private static Bedrag start(Tarief tarief, Optional<String> klasse, long cents) {
        return klasse.filter(tarief.klassen()::containsKey)
                .map(naam -> Bedrag.van(cents, StapSoort.TARIEF_KLASSE, cents, tarief.vanaf(), naam))
                .orElseGet(() -> Bedrag.van(cents, StapSoort.TARIEF, cents, tarief.vanaf()));
    }

    private static Bedrag geindexeerd(Bedrag start, Tarief tarief, Prijs prijs, LocalDate dag) {
        Bedrag bedrag = start;
        for (Indexatie indexatie : prijs.indexaties()) {
            if (indexatie.vanaf().isAfter(tarief.vanaf()) && !indexatie.vanaf().isAfter(dag)) {
                long cents = geindexeerd(bedrag.cents(), indexatie.percentage(), prijs.afronding());
                bedrag = bedrag.wordt(
                        cents,
                        StapSoort.INDEXATIE,
                        indexatie.vanaf(),
                        indexatie.percentage().toPlainString(),
                        cents,
                        "afronding." + prijs.afronding().woord());
            }
        }
        return bedrag;
    }

    private static long geindexeerd(long cents, BigDecimal percentage, Afronding afronding) {
        BigDecimal step = BigDecimal.valueOf(afronding.cents());
        return BigDecimal.valueOf(cents)
                .multiply(HONDERD.add(percentage))
                .divide(HONDERD.multiply(step), 0, RoundingMode.HALF_UP)
                .multiply(step)
                .longValueExact();
    }

    private static Optional<Prijs> prijs(Bekostiging bekostiging) {
        if (bekostiging instanceof Bekostiging.PrijsMaalAantal pxq) {
            return Optional.of(pxq.prijs());
        }
        if (bekostiging instanceof Bekostiging.VastTarief vast) {
            return Optional.of(vast.prijs());
        }
        if (bekostiging instanceof Bekostiging.Trajectbedrag traject) {
            return Optional.of(traject.prijs());
        }
        if (bekostiging instanceof Bekostiging.WerkelijkeKosten kosten) {
            return kosten.plafond();
        }
        return Optional.empty();
    }
}
