package nl.berichtenpoort.engine.contract.verdict;

import static nl.berichtenpoort.engine.contract.verdict.Zorgvraagregels.elke;
import static nl.berichtenpoort.engine.contract.verdict.Zorgvraagregels.product;
import static nl.berichtenpoort.engine.contract.verdict.Zorgvraagregels.woorden;

import java.time.Period;
import java.util.Optional;
import nl.berichtenpoort.engine.contract.Contractproduct;
import nl.berichtenpoort.engine.contract.Grenzen;
import nl.berichtenpoort.engine.contract.verdict.Zorgvraagregel.Inbreuk;

/** The rules on the age of a client for whom care is allocated (301) or asked (315), on the first day of the care. */
final class Leeftijdregels {

    private Leeftijdregels() {}

    /** The client is neither too young nor too old on the first day. */
    static Optional<Inbreuk> leeftijd(Zorgvraag vraag, Zorgvragen vragen) {
        return leeftijdOp(vraag, vragen)
                .filter(jaren -> elke(vraag, product -> geenLeeftijd(product, jaren)))
                .flatMap(jaren -> Inbreuk.op(vraag.node(), product(vraag), leeftijden(vraag)));
    }

    /** Past the usual age a person decides whether the care goes on, if there is a product for which that may be. */
    static Optional<Inbreuk> verlengdeLeeftijd(Zorgvraag vraag, Zorgvragen vragen) {
        return leeftijdOp(vraag, vragen)
                .filter(jaren -> elke(vraag, product -> geenLeeftijd(product, jaren) || inVerlenging(product, jaren))
                        && vraag.passende().stream().anyMatch(afspraak -> inVerlenging(afspraak.product(), jaren)))
                .flatMap(jaren -> Inbreuk.op(vraag.node(), product(vraag), leeftijden(vraag)));
    }

    private static boolean geenLeeftijd(Contractproduct product, int jaren) {
        return product.grenzen()
                .leeftijd()
                .filter(grens -> jaren < grens.vanaf()
                        || grens.tot().filter(tot -> jaren >= tot).isPresent() && !inVerlenging(product, jaren))
                .isPresent();
    }

    private static boolean inVerlenging(Contractproduct product, int jaren) {
        return product.grenzen()
                .leeftijd()
                .filter(grens -> grens.tot().filter(tot -> jaren >= tot).isPresent()
                        && grens.verlengdTot().filter(tot -> jaren < tot).isPresent())
                .isPresent();
    }

    private static Optional<Integer> leeftijdOp(Zorgvraag vraag, Zorgvragen vragen) {
        return vragen.geboortedatum()
                .map(geboren -> Period.between(geboren, vraag.ingangsdatum()).getYears());
    }

    private static String leeftijden(Zorgvraag vraag) {
        return woorden(vraag, product -> product.grenzen().leeftijd().stream().map(Leeftijdregels::woord));
    }

    private static String woord(Grenzen.Leeftijd leeftijd) {
        return leeftijd.vanaf()
                + leeftijd.tot().map(tot -> "-" + tot).orElse("+")
                + leeftijd.verlengdTot().map(tot -> " (" + tot + ")").orElse("");
    }
}
