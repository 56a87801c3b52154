package nl.berichtenpoort.engine.rule;

import static nl.berichtenpoort.engine.rule.ContentRule.inBoth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.casefile.Verzoek;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.rule.Inquiry.Placed;
import nl.berichtenpoort.engine.rule.OverlapRules.Zorgperiode;

/**
 * The rules on requests (315, 317) against earlier traffic. A 317 gives the complete picture of a client's care at one
 * provider: what stays, what changes and what is new.
 */
final class VerzoekCaseRules {

    private static final String TOTAAL = "6";
    private static final LocalDate LAATSTE_DAG_OUDE_REGELS = LocalDate.of(2020, 12, 31);

    private static final String TOEWIJZING_NUMMER = "ToewijzingNummer";
    private static final String GEWENSTE_INGANGSDATUM = "GewensteIngangsdatum";
    private static final String OMVANG = "Omvang";

    private VerzoekCaseRules() {}

    static List<Rule> all() {
        return List.of(
                tr347(), tr349(), tr350(), tr351(), tr357(), tr361(), tr373(), tr374(), tr375(), tr411(), tr412());
    }

    /** TR347: a provider uses a ReferentieAanbieder once under a law, at whichever municipality. */
    private static Rule tr347() {
        return CaseRule.of("TR347", "9347", inBoth(315, 317), VerzoekCase.class, (data, violations) -> {
            for (Placed<Verzoek> verzoek : data.verzoeken()) {
                if (data.isUsed(verzoek.value().referentieAanbieder())) {
                    violations.at(Elements.required(verzoek.node(), "ReferentieAanbieder"));
                }
            }
        });
    }

    /** TR349: a 317 names every current allocation of the client that its sender could know. */
    private static Rule tr349() {
        return CaseRule.of("TR349", "9349", inBoth(317), VerzoekCase.class, (data, violations) -> {
            for (Placed<Verzoek> verzoek : data.verzoeken()) {
                Set<Long> named = new HashSet<>();
                verzoek.value()
                        .producten()
                        .forEach(product -> product.toewijzingNummer().ifPresent(named::add));
                if (!named.containsAll(data.actueleNummers())) {
                    violations.at(verzoek.node());
                }
            }
        });
    }

    /** TR350: an OngewijzigdProduct is a current allocation of the client. */
    private static Rule tr350() {
        return isActueel("TR350", "9350", "OngewijzigdeProducten", "OngewijzigdProduct");
    }

    /** TR351: a TeWijzigenProduct is a current allocation of the client. */
    private static Rule tr351() {
        return isActueel("TR351", "9351", "TeWijzigenProducten", "TeWijzigenProduct");
    }

    private static Rule isActueel(String id, String returnCode, String wrapper, String name) {
        return CaseRule.of(
                id,
                returnCode,
                inBoth(317),
                VerzoekCase.class,
                (data, violations) -> Elements.forEach(
                        data.client(),
                        product -> {
                            if (toewijzing(data, product)
                                    .filter(data::isActueel)
                                    .isEmpty()) {
                                violations.at(Elements.required(product, TOEWIJZING_NUMMER));
                            }
                        },
                        "Verzoek",
                        wrapper,
                        name));
    }

    /** TR357: a change begins after the Dagtekening, or is one of the whole allocation and begins on its first day. */
    private static Rule tr357() {
        return onTeWijzigenProduct("TR357", "9357", (data, product, toewijzing, violations) -> {
            MessageNode gewenst = Elements.required(product, GEWENSTE_INGANGSDATUM);
            LocalDate day = Elements.requiredDate(product, GEWENSTE_INGANGSDATUM);
            if (!day.isAfter(data.dagtekening()) && !day.equals(toewijzing.ingangsdatum())) {
                violations.at(gewenst);
            }
        });
    }

    /**
     * TR361: the same product is not asked twice for the same days, where at least one of the two has an allocation; two
     * new ones are TR410's. An unchanged product keeps the period of its allocation; a changed one is taken from its
     * allocation's first day to the end that is asked for, because until the change it goes on as it is.
     */
    private static Rule tr361() {
        return CaseRule.of("TR361", "9361", inBoth(317), VerzoekCase.class, (data, violations) -> {
            List<Zorgperiode> periods = new ArrayList<>();
            Elements.forEach(
                    data.client(),
                    product -> toewijzing(data, product)
                            .ifPresent(found ->
                                    add(periods, product, found.product(), found.ingangsdatum(), found.einddatum())),
                    "Verzoek",
                    "OngewijzigdeProducten",
                    "OngewijzigdProduct");
            forEachTeWijzigenProduct(
                    data,
                    product -> toewijzing(data, product).ifPresent(found -> {
                        LocalDate gewenst = Elements.requiredDate(product, GEWENSTE_INGANGSDATUM);
                        add(
                                periods,
                                product,
                                found.product(),
                                gewenst.isBefore(found.ingangsdatum()) ? gewenst : found.ingangsdatum(),
                                Elements.date(product, "Einddatum"));
                    }));
            Elements.forEach(
                    data.client(),
                    product -> add(
                            periods,
                            product,
                            product.child("Product")
                                    .map(found ->
                                            new Product(found.value("Categorie").orElseThrow(), found.value("Code"))),
                            Elements.requiredDate(product, GEWENSTE_INGANGSDATUM),
                            Elements.date(product, "Einddatum")),
                    "Verzoek",
                    "NieuweProducten",
                    "NieuwProduct");
            OverlapRules.report(data.standard(), periods, violations);
        });
    }

    private static void add(
            List<Zorgperiode> periods,
            MessageNode node,
            Optional<Product> product,
            LocalDate begin,
            Optional<LocalDate> einddatum) {
        LocalDate end = einddatum.orElse(LocalDate.MAX);
        if (!end.isBefore(begin)) {
            periods.add(new Zorgperiode(
                    periods.size(), node, begin, end, product.map(Product::categorie), product.flatMap(Product::code)));
        }
    }

    /** TR373: a changed budget, or a changed total over the allocation, holds from the allocation's first day. */
    private static Rule tr373() {
        return onTeWijzigenProduct("TR373", "9373", (data, product, toewijzing, violations) -> {
            boolean total = toewijzing
                    .omvang()
                    .filter(omvang -> omvang.frequentie().equals(TOTAAL))
                    .isPresent();
            boolean changed = !toewijzing.budget().equals(budget(product))
                    || total && product.child(OMVANG).isPresent() && !isSame(toewijzing, product);
            if (changed
                    && !Elements.requiredDate(product, GEWENSTE_INGANGSDATUM).equals(toewijzing.ingangsdatum())) {
                violations.at(Elements.required(product, GEWENSTE_INGANGSDATUM));
            }
        });
    }

    private static Optional<Long> budget(MessageNode product) {
        return product.child("Budget").map(Elements::number);
    }

    private static boolean isSame(Toewijzing toewijzing, MessageNode product) {
        return toewijzing.omvang().stream()
                .anyMatch(omvang -> omvang.volume() == Elements.number(Elements.required(product, OMVANG, "Volume"))
                        && Elements.is(product, omvang.eenheid(), OMVANG, "Eenheid")
                        && Elements.is(product, omvang.frequentie(), OMVANG, "Frequentie"));
    }

    /**
     * TR374: no request while an earlier one of the same provider for the client is pending: neither rejected by a 319
     * nor followed by a 301 with its reference. Of a 315 with several products each has to be settled (OP344).
     */
    private static Rule tr374() {
        return CaseRule.of("TR374", "9374", inBoth(315, 317), VerzoekCase.class, (data, violations) -> {
            if (data.isPending()) {
                violations.at(data.client().child("Verzoek").orElse(data.client()));
            }
        });
    }

    /**
     * TR375: a change of a generic allocation leaves Omvang out: such an allocation has a budget, never a volume. The rule
     * does not name the element; of those a TeWijzigenProduct has, it can mean no other.
     */
    private static Rule tr375() {
        return onTeWijzigenProduct("TR375", "9375", (data, product, toewijzing, violations) -> {
            if (toewijzing.product().isEmpty() && isOfNewRules(toewijzing)) {
                product.child(OMVANG).ifPresent(violations::at);
            }
        });
    }

    /** TR411: a change of an allocation with a ProductCode names an Omvang. */
    private static Rule tr411() {
        return onTeWijzigenProduct("TR411", "9411", (data, product, toewijzing, violations) -> {
            if (toewijzing.product().flatMap(Product::code).isPresent()
                    && product.child(OMVANG).isEmpty()) {
                violations.at(product);
            }
        });
    }

    /** TR412: a change of an aspecific allocation leaves Omvang out; of one without any product that is TR375's. */
    private static Rule tr412() {
        return onTeWijzigenProduct("TR412", "9412", (data, product, toewijzing, violations) -> {
            boolean aspecific =
                    toewijzing.product().filter(found -> found.code().isEmpty()).isPresent();
            if (aspecific && isOfNewRules(toewijzing)) {
                product.child(OMVANG).ifPresent(violations::at);
            }
        });
    }

    /** Until the end of 2020 an allocation without a code could have a volume. */
    private static boolean isOfNewRules(Toewijzing toewijzing) {
        return toewijzing.einddatum().map(LAATSTE_DAG_OUDE_REGELS::isBefore).orElse(true);
    }

    private static Rule onTeWijzigenProduct(String id, String returnCode, ChangeCheck check) {
        return CaseRule.of(
                id,
                returnCode,
                inBoth(317),
                VerzoekCase.class,
                (data, violations) -> forEachTeWijzigenProduct(
                        data,
                        product -> toewijzing(data, product)
                                .ifPresent(found -> check.check(data, product, found, violations))));
    }

    private static void forEachTeWijzigenProduct(VerzoekCase data, Consumer<MessageNode> action) {
        Elements.forEach(data.client(), action, "Verzoek", "TeWijzigenProducten", "TeWijzigenProduct");
    }

    private static Optional<Toewijzing> toewijzing(VerzoekCase data, MessageNode product) {
        return data.toewijzing(Elements.number(Elements.required(product, TOEWIJZING_NUMMER)));
    }

    /** Checks a TeWijzigenProduct of which the allocation is known. */
    @FunctionalInterface
    private interface ChangeCheck {
        void check(VerzoekCase data, MessageNode product, Toewijzing toewijzing, RuleCheck.Violations violations);
    }
}
