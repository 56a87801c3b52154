package nl.berichtenpoort.engine.contract.verdict;

import static nl.berichtenpoort.engine.contract.verdict.Zorgvraagregels.elkeAfspraak;
import static nl.berichtenpoort.engine.contract.verdict.Zorgvraagregels.product;
import static nl.berichtenpoort.engine.contract.verdict.Zorgvraagregels.woorden;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.Grenzen.Leeftijd;
import nl.berichtenpoort.engine.contract.verdict.Zorgvraagregel.Inbreuk;

/**
 * The rules on the age of a client for whom care is allocated (301) or asked (315). A birthday of which a part is unknown
 * (DatumGebruik, COD170, IV009) may be any day that the known part leaves: a rule is broken only if it is on all of them.
 */
final class Leeftijdregels {

    private Leeftijdregels() {}

    /** The client is neither too young nor too old on the first day. */
    static Optional<Inbreuk> leeftijd(Zorgvraag vraag, Zorgvragen vragen) {
        return overtreden(vraag, vragen, (afspraak, geboren) -> geenLeeftijd(vraag, afspraak, geboren))
                ? inbreuk(vraag)
                : Optional.empty();
    }

    /** Past the usual age a person decides whether the care goes on, if there is a product for which that may be. */
    static Optional<Inbreuk> verlengdeLeeftijd(Zorgvraag vraag, Zorgvragen vragen) {
        BiPredicate<Afspraak, LocalDate> verlengd = (afspraak, geboren) -> inVerlenging(vraag, afspraak, geboren);
        return overtreden(vraag, vragen, verlengd.or((afspraak, geboren) -> geenLeeftijd(vraag, afspraak, geboren)))
                        && mogelijk(vraag, vragen, verlengd)
                ? inbreuk(vraag)
                : Optional.empty();
    }

    /** The age limit is not reached while the care runs, if the client has the age when it begins. */
    static Optional<Inbreuk> leeftijdVoorbij(Zorgvraag vraag, Zorgvragen vragen) {
        BiPredicate<Afspraak, LocalDate> voorbij = (afspraak, geboren) -> raaktVoorbij(vraag, afspraak, geboren);
        return overtreden(vraag, vragen, voorbij.or((afspraak, geboren) -> geenLeeftijd(vraag, afspraak, geboren)))
                        && mogelijk(vraag, vragen, voorbij)
                ? inbreuk(vraag)
                : Optional.empty();
    }

    /** Whether it is so on each possible birthday and for every product that may be allocated. */
    private static boolean overtreden(Zorgvraag vraag, Zorgvragen vragen, BiPredicate<Afspraak, LocalDate> zo) {
        List<LocalDate> geboren = vragen.geboortedata();
        return !geboren.isEmpty()
                && geboren.stream().allMatch(dag -> elkeAfspraak(vraag, afspraak -> zo.test(afspraak, dag)));
    }

    /** Whether it is so on a possible birthday for a product that may be allocated. */
    private static boolean mogelijk(Zorgvraag vraag, Zorgvragen vragen, BiPredicate<Afspraak, LocalDate> zo) {
        return vragen.geboortedata().stream()
                .anyMatch(dag -> vraag.passende().stream().anyMatch(afspraak -> zo.test(afspraak, dag)));
    }

    private static boolean geenLeeftijd(Zorgvraag vraag, Afspraak afspraak, LocalDate geboren) {
        int jaren = jaren(geboren, vraag.ingangsdatum());
        return grens(afspraak)
                .filter(grens -> jaren < grens.vanaf() || bereikt(grens.tot(), jaren) && !inVerlenging(grens, jaren))
                .isPresent();
    }

    private static boolean inVerlenging(Zorgvraag vraag, Afspraak afspraak, LocalDate geboren) {
        int jaren = jaren(geboren, vraag.ingangsdatum());
        return grens(afspraak).filter(grens -> inVerlenging(grens, jaren)).isPresent();
    }

    private static boolean inVerlenging(Leeftijd grens, int jaren) {
        return bereikt(grens.tot(), jaren)
                && grens.verlengdTot().filter(tot -> jaren < tot).isPresent();
    }

    /**
     * Whether a client who has the age on the first day, by decision or not, has it no longer on the last one. Care without
     * an end is looked at until its contract ends: what comes after that is not agreed on yet.
     */
    private static boolean raaktVoorbij(Zorgvraag vraag, Afspraak afspraak, LocalDate geboren) {
        LocalDate laatste =
                vraag.einddatum().orElseGet(() -> afspraak.contract().looptijd().einde());
        int eerst = jaren(geboren, vraag.ingangsdatum());
        return !geenLeeftijd(vraag, afspraak, geboren)
                && grens(afspraak)
                        .flatMap(grens -> inVerlenging(grens, eerst) ? grens.verlengdTot() : grens.tot())
                        .filter(tot -> jaren(geboren, laatste) >= tot)
                        .isPresent();
    }

    private static boolean bereikt(Optional<Integer> tot, int jaren) {
        return tot.filter(leeftijd -> jaren >= leeftijd).isPresent();
    }

    private static Optional<Leeftijd> grens(Afspraak afspraak) {
        return afspraak.product().grenzen().leeftijd();
    }

    private static int jaren(LocalDate geboren, LocalDate dag) {
        return Period.between(geboren, dag).getYears();
    }

    private static Optional<Inbreuk> inbreuk(Zorgvraag vraag) {
        return Inbreuk.op(
                vraag.node(),
                product(vraag),
                woorden(vraag, product -> product.grenzen().leeftijd().stream().map(Leeftijdregels::woord)));
    }

    private static String woord(Leeftijd leeftijd) {
        return leeftijd.vanaf()
                + leeftijd.tot().map(tot -> "-" + tot).orElse("+")
                + leeftijd.verlengdTot().map(tot -> " (" + tot + ")").orElse("");
    }
}
