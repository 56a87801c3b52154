package nl.berichtenpoort.engine.rule;

import static nl.berichtenpoort.engine.rule.ContentRule.inBoth;

import java.util.List;

/** The rules on an invoice (323) as a whole and on its clients against earlier traffic. */
final class DeclaratieCaseRules {

    private DeclaratieCaseRules() {}

    static List<Rule> all() {
        return List.of(tr304(), tr318(), tr333());
    }

    /**
     * TR304: a client is one about whom earlier messages were. The client of a 325 is one of the invoice that it answers,
     * also where that invoice was refused because nobody knows the client.
     */
    private static Rule tr304() {
        return CaseRule.of("TR304", "8187", inBoth(317, 323, 325), CaseData.class, (data, violations) -> {
            if (data instanceof VerzoekCase verzoek && !verzoek.isClientKnown()) {
                violations.at(Elements.required(verzoek.client(), "Bsn"));
            } else if (data instanceof DeclaratieCase declaratie) {
                declaratie.unknownClients().forEach(client -> violations.at(Elements.required(client, "Bsn")));
            } else if (data instanceof DeclaratieAntwoordCase antwoord) {
                antwoord.unknownClients().forEach(client -> violations.at(Elements.required(client, "Bsn")));
            }
        });
    }

    /**
     * TR318: periods go forward: an invoice is not about a month before the latest one among the invoices that are dated
     * no later. The same month again is allowed, and so is a gap: whether care was given then only the provider knows
     * (IV090, OP284, OP095). An earlier invoice that comes in late is told by its date (OP080).
     */
    private static Rule tr318() {
        return CaseRule.of(
                "TR318",
                "8214",
                inBoth(323),
                DeclaratieCase.class,
                (data, violations) -> data.latestPeriod()
                        .filter(latest ->
                                data.declaratie().periode().begindatum().isBefore(latest.begindatum()))
                        .ifPresent(latest -> violations.at(
                                Elements.required(data.node(), "DeclaratiePeriode"),
                                latest.begindatum().toString())));
    }

    /** TR333: a provider uses a DeclaratieNummer once under a law, at whichever municipality. */
    private static Rule tr333() {
        return CaseRule.of("TR333", "9333", inBoth(323), DeclaratieCase.class, (data, violations) -> {
            if (data.isNumberUsed()) {
                violations.at(Elements.required(data.node(), "DeclaratieNummer"));
            }
        });
    }
}
