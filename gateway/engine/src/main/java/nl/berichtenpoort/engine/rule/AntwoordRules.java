package nl.berichtenpoort.engine.rule;

import static nl.berichtenpoort.engine.rule.ContentRule.inBoth;

import java.util.List;
import java.util.function.Predicate;
import nl.berichtenpoort.engine.casefile.VerzoekAntwoord;

/**
 * The rules on answers to requests (319) against earlier traffic. The way of a request is: under examination at most once,
 * then either rejected once or honoured by an allocation.
 */
final class AntwoordRules {

    private static final String REFERENTIE = "ReferentieAanbieder";
    private static final String VERZOEK_ANTWOORD = "VerzoekAntwoord";

    private AntwoordRules() {}

    static List<Rule> all() {
        return List.of(tr355(), tr359(), tr360(), tr365());
    }

    /** TR355: the ReferentieAanbieder is that of an earlier request of this provider at this municipality. */
    private static Rule tr355() {
        return onAntwoord("TR355", "9355", REFERENTIE, data -> data.verzoeken().isEmpty());
    }

    /** TR359: no answer to a request for which an allocation was sent. */
    private static Rule tr359() {
        return onAntwoord("TR359", "9359", REFERENTIE, AntwoordCase::honoured);
    }

    /** TR360: "under examination" is the first answer to a request, if it comes at all. */
    private static Rule tr360() {
        return onAntwoord(
                "TR360",
                "9360",
                VERZOEK_ANTWOORD,
                data -> data.waarde().equals(VerzoekAntwoord.IN_ONDERZOEK)
                        && !data.earlierAnswers().isEmpty());
    }

    /** TR365: the only answer that another one may follow is "under examination". */
    private static Rule tr365() {
        return onAntwoord(
                "TR365",
                "9365",
                VERZOEK_ANTWOORD,
                data -> data.earlierAnswers().stream()
                        .anyMatch(earlier -> !earlier.equals(VerzoekAntwoord.IN_ONDERZOEK)));
    }

    private static Rule onAntwoord(String id, String returnCode, String elementName, Predicate<AntwoordCase> violated) {
        return CaseRule.of(id, returnCode, inBoth(319), AntwoordCase.class, (data, violations) -> {
            if (violated.test(data)) {
                violations.at(Elements.required(data.antwoord(), elementName));
            }
        });
    }
}
