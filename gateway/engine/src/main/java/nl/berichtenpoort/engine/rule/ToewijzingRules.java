package nl.berichtenpoort.engine.rule;

import static nl.berichtenpoort.engine.rule.ContentRule.inBoth;

import java.util.List;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.rule.Inquiry.Placed;

/** The rules on allocations (301) against earlier traffic. The same rules hold a 301 before it leaves the municipality. */
final class ToewijzingRules {

    private ToewijzingRules() {}

    static List<Rule> all() {
        return List.of(tr332(), tr379(), tr385());
    }

    /**
     * TR332: a municipality gives a ToewijzingNummer once under a law. A change of an allocation keeps its number, client,
     * provider, product and first day (IV066, IV093), so the same number with another of these is another allocation.
     */
    private static Rule tr332() {
        return CaseRule.of("TR332", "9332", inBoth(301), ToewijzingCase.class, (data, violations) -> {
            for (Placed<Toewijzing> product : data.producten()) {
                Toewijzing given = product.value();
                if (data.issued(given.toewijzingNummer()).stream().anyMatch(earlier -> !isSame(earlier, given))) {
                    violations.at(Elements.required(product.node(), "ToewijzingNummer"));
                }
            }
        });
    }

    private static boolean isSame(Toewijzing one, Toewijzing other) {
        return one.relation().equals(other.relation())
                && one.bsn().equals(other.bsn())
                && one.product().equals(other.product())
                && one.ingangsdatum().equals(other.ingangsdatum());
    }

    /**
     * TR379: a ReferentieAanbieder is that of a request of this provider for this client, and stands only in the decision
     * that honours it: a later decision on the same allocation leaves it out (IV097), the same decision sent again keeps
     * it (IV013). That it is missing where a request is honoured cannot be told: a municipality may also allocate of its
     * own accord while a request is pending.
     */
    private static Rule tr379() {
        return CaseRule.of("TR379", "9379", inBoth(301), ToewijzingCase.class, (data, violations) -> {
            for (Placed<Toewijzing> product : data.producten()) {
                Toewijzing given = product.value();
                given.referentieAanbieder()
                        .filter(referentie -> !data.isRequested(referentie, given.bsn())
                                || data.honouredBefore(referentie, given).isPresent())
                        .ifPresent(
                                referentie -> violations.at(Elements.required(product.node(), "ReferentieAanbieder")));
            }
        });
    }

    /** TR385: an allocation on which a line was granted and not credited is not removed. */
    private static Rule tr385() {
        return CaseRule.of("TR385", "9385", inBoth(301), ToewijzingCase.class, (data, violations) -> {
            for (Placed<Toewijzing> product : data.producten()) {
                if (product.value().verwijderd()
                        && data.isInvoiced(product.value().toewijzingNummer())) {
                    violations.at(Elements.required(product.node(), "RedenWijziging"));
                }
            }
        });
    }
}
