package nl.berichtenpoort.engine.rule;

import static nl.berichtenpoort.engine.rule.ContentRule.inBoth;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.rule.RuleCheck.Violations;

/**
 * The rules on the shape of what is allocated or asked for: which of product, volume, budget and end date go together,
 * and which frequency suits a unit. One shape has three names: ToegewezenProduct in a 301, AangevraagdProduct in a 315,
 * NieuwProduct and TeWijzigenProduct in a 317; the last has no Product of its own.
 */
final class ShapeRules {

    private static final LocalDate LAST_DAY_OF_OLD_SHAPES = LocalDate.of(2020, 12, 31);
    private static final Set<String> UNITS_WITHOUT_DAY = Set.of("14", "16", "83", "84");
    private static final Set<MessageType> SHAPED = inBoth(301, 315, 317);
    private static final String OMVANG = "Omvang";
    private static final String BUDGET = "Budget";

    private ShapeRules() {}

    static List<Rule> all() {
        return List.of(
                cd041(), cd075(), cd076(), cd077(), cd078(), cd079(), cd080(), cd095(), cd096(), cs335(), cs336(),
                cs338(), cs343());
    }

    /** CD041: a specific product (Code filled) has an Omvang. */
    private static Rule cd041() {
        return ContentRule.of(
                "CD041",
                SHAPED,
                (subject, violations) -> forEachWithProduct(subject, shape -> {
                    if (hasCode(shape) && !Elements.has(shape, OMVANG)) {
                        violations.at(shape);
                    }
                }));
    }

    /** CD075: with a Budget the end date is filled. */
    private static Rule cd075() {
        return ContentRule.of(
                "CD075",
                SHAPED,
                (subject, violations) -> forEach(subject, shape -> {
                    if (Elements.has(shape, BUDGET) && !Elements.has(shape, endName(subject))) {
                        violations.at(shape, endName(subject));
                    }
                }));
    }

    /** CD076: with a volume a week (Frequentie 2) the end date is filled. */
    private static Rule cd076() {
        return ContentRule.of(
                "CD076",
                SHAPED,
                (subject, violations) -> forEach(subject, shape -> {
                    if (Elements.is(shape, "2", OMVANG, "Frequentie") && !Elements.has(shape, endName(subject))) {
                        violations.at(shape, endName(subject));
                    }
                }));
    }

    /** CD077: beside a Budget there is no Omvang. */
    private static Rule cd077() {
        return ContentRule.of(
                "CD077",
                SHAPED,
                (subject, violations) -> forEach(subject, shape -> {
                    if (Elements.has(shape, BUDGET)) {
                        shape.child(OMVANG).ifPresent(violations::at);
                    }
                }));
    }

    /** CD078: beside an Omvang there is no Budget. */
    private static Rule cd078() {
        return ContentRule.of(
                "CD078",
                SHAPED,
                (subject, violations) -> forEach(subject, shape -> {
                    if (Elements.has(shape, OMVANG)) {
                        shape.child(BUDGET).ifPresent(violations::at);
                    }
                }));
    }

    /** CD079: only with a Budget may the Product be left out. */
    private static Rule cd079() {
        return ContentRule.of(
                "CD079",
                SHAPED,
                (subject, violations) -> forEachWithProduct(subject, shape -> {
                    if (!Elements.has(shape, BUDGET) && !Elements.has(shape, "Product")) {
                        violations.at(shape);
                    }
                }));
    }

    /** CD080: a ToegewezenProduct without Code that ends after 2020 or is open has no Omvang. */
    private static Rule cd080() {
        return ContentRule.of(
                "CD080",
                inBoth(301),
                (subject, violations) -> Elements.forEachToegewezenProduct(
                        subject, shape -> checkNoOmvangWithoutCode(subject, shape, violations)));
    }

    /** CD095: an AangevraagdProduct without Code that ends after 2020 or is open has no Omvang. */
    private static Rule cd095() {
        return ContentRule.of(
                "CD095",
                inBoth(315),
                (subject, violations) -> Elements.forEachAangevraagdProduct(
                        subject, shape -> checkNoOmvangWithoutCode(subject, shape, violations)));
    }

    /** CD096: a NieuwProduct without Code that ends after 2020 or is open has no Omvang. */
    private static Rule cd096() {
        return ContentRule.of(
                "CD096",
                inBoth(317),
                (subject, violations) -> Elements.forEachNieuwProduct(
                        subject, shape -> checkNoOmvangWithoutCode(subject, shape, violations)));
    }

    private static void checkNoOmvangWithoutCode(Subject subject, MessageNode shape, Violations violations) {
        if (!hasCode(shape) && endsAfter2020(subject, shape)) {
            shape.child(OMVANG).ifPresent(violations::at);
        }
    }

    /** CS335: RedenWijziging 13 (removed) goes with an Einddatum that equals Ingangsdatum. */
    private static Rule cs335() {
        return ContentRule.of(
                "CS335",
                inBoth(301),
                (subject, violations) -> Elements.forEachToegewezenProduct(
                        subject,
                        product -> product.child("RedenWijziging").ifPresent(reden -> {
                            boolean oneDay =
                                    Elements.date(product, "Ingangsdatum").equals(Elements.date(product, "Einddatum"));
                            if (reden.text().strip().equals("13") && !oneDay) {
                                violations.at(reden);
                            }
                        })));
    }

    /** CS336: RedenWijziging 01 is in the code list but lapsed. */
    private static Rule cs336() {
        return ContentRule.of(
                "CS336",
                inBoth(301),
                (subject, violations) -> Elements.forEachToegewezenProduct(
                        subject,
                        product -> product.child("RedenWijziging")
                                .filter(reden -> reden.text().strip().equals("01"))
                                .ifPresent(violations::at)));
    }

    /**
     * CS338: a volume in days and nights, half-days, euros or pieces of effort (14, 16, 83, 84) is given a week, a month
     * or in total (2, 4, 6) if the period ends after 2020 or is open; so not a day.
     */
    private static Rule cs338() {
        return ContentRule.of("CS338", inBoth(301, 317), (subject, violations) -> checkFrequentie(subject, violations));
    }

    /** CS343: the same as {@link #cs338()} in a request for allocation. */
    private static Rule cs343() {
        return ContentRule.of("CS343", inBoth(315), (subject, violations) -> checkFrequentie(subject, violations));
    }

    private static void checkFrequentie(Subject subject, Violations violations) {
        forEach(
                subject,
                shape -> shape.child(OMVANG).ifPresent(omvang -> {
                    String eenheid = Elements.required(omvang, "Eenheid").text().strip();
                    MessageNode frequentie = Elements.required(omvang, "Frequentie");
                    if (UNITS_WITHOUT_DAY.contains(eenheid)
                            && frequentie.text().strip().equals("1")
                            && endsAfter2020(subject, shape)) {
                        violations.at(frequentie, eenheid);
                    }
                }));
    }

    private static boolean endsAfter2020(Subject subject, MessageNode shape) {
        return Elements.date(shape, endName(subject))
                .map(end -> end.isAfter(LAST_DAY_OF_OLD_SHAPES))
                .orElse(true);
    }

    private static boolean hasCode(MessageNode shape) {
        return shape.at("Product", "Code").isPresent();
    }

    private static String endName(Subject subject) {
        return subject.type().number() == 315 ? "ToewijzingEinddatum" : "Einddatum";
    }

    private static void forEach(Subject subject, Consumer<MessageNode> action) {
        if (subject.type().number() == 317) {
            Elements.forEachTeWijzigenProduct(subject, action);
        }
        forEachWithProduct(subject, action);
    }

    private static void forEachWithProduct(Subject subject, Consumer<MessageNode> action) {
        switch (subject.type().number()) {
            case 301 -> Elements.forEachToegewezenProduct(subject, action);
            case 315 -> Elements.forEachAangevraagdProduct(subject, action);
            default -> Elements.forEachNieuwProduct(subject, action);
        }
    }
}
