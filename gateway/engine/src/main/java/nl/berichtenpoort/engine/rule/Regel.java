package nl.berichtenpoort.engine.rule;

import java.util.Optional;
import nl.berichtenpoort.engine.casefile.Periode;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.message.MessageNode;

/**
 * A line of an invoice with the allocation that it is on.
 *
 * @param number its number in the message, from 0
 * @param node its Prestatie
 * @param prestatie what it says
 * @param afspraak what the contract agrees about its product on the first day of its period, if that is known
 * @param toewijzing the client's allocation with its ToewijzingNummer, if there is one
 */
record Regel(
        int number,
        MessageNode node,
        Prestatie prestatie,
        Optional<Afspraak> afspraak,
        Optional<Toewijzing> toewijzing) {

    /** What two lines have in common if they are about the same delivery (TR389). */
    Levering levering() {
        return Levering.of(prestatie);
    }

    /** What is delivered: on which allocation, which product, when. */
    record Levering(long toewijzingNummer, String categorie, String code, Periode periode) {
        static Levering of(Prestatie prestatie) {
            return new Levering(
                    prestatie.toewijzingNummer(), prestatie.categorie(), prestatie.code(), prestatie.periode());
        }
    }

    /** Checks a line; reports what violates the rule. */
    @FunctionalInterface
    interface Check {
        void check(DeclaratieCase data, Regel regel, RuleCheck.Violations violations);
    }
}
