package nl.berichtenpoort.engine.rule;

import static nl.berichtenpoort.engine.rule.ContentRule.inBoth;
import static nl.berichtenpoort.engine.rule.ContentRule.inIjw;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.StartProduct;
import nl.berichtenpoort.engine.casefile.StopProduct;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.rule.Inquiry.Placed;

/**
 * The rules on starts (305) and stops (307) against earlier traffic. A line that removes an earlier one (StatusAanlevering
 * 3) is judged by TR063 and TR071 only, as TR063's explanation asks. Removal and replacement may come in one message
 * (IV008): what the message removes no longer stands in the way of what it delivers.
 *
 * <p>The order of arrival has no meaning (OP080). TR326 and TR413 to TR415 are about what came before, and look only at
 * starts and stops that are dated no later than the message; of the same day the order of arrival decides, for want of
 * another. TR019, TR063 and TR382 ask for something that has to be there: what overtakes it is refused, sent again, and
 * taken then. Where that does not help is told, with the reason, at the exceptions of {@code OrderOfArrivalTest}: a start
 * that is removed before its stop comes (TR063, TR382), and one that was sent twice (TR074, TR326).
 */
final class StartStopRules {

    private static final String STATUS = "StatusAanlevering";
    private static final String EERSTE_AANLEVERING = "1";

    private StartStopRules() {}

    static List<Rule> all() {
        return List.of(tr019(), tr063(), tr071(), tr074(), tr326(), tr382(), tr413(), tr414(), tr415());
    }

    /**
     * TR019: a ToewijzingNummer is that of an allocation of this client. Without one the delivery is by task, which needs
     * no allocation, unless the contract says that the product is of effort or output; a removed allocation still is one,
     * so that its deliveries can be stopped. In iWmo for starts only.
     */
    private static Rule tr019() {
        Set<MessageType> types = EnumSet.copyOf(inBoth(305));
        types.addAll(inIjw(307));
        return CaseRule.of("TR019", "9019", types, LeveringCase.class, (data, violations) -> {
            data.starts().stream()
                    .filter(start -> !start.value().verwijdert())
                    .filter(start -> !gekoppeld(
                            data,
                            start.value().toewijzingNummer(),
                            start.value().product(),
                            start.value().begindatum()))
                    .forEach(start -> atNummer(violations, start));
            data.stops().stream()
                    .filter(stop -> !stop.value().verwijdert())
                    .filter(stop -> !gekoppeld(
                            data,
                            stop.value().toewijzingNummer(),
                            stop.value().product(),
                            stop.value().begindatum()))
                    .forEach(stop -> atNummer(violations, stop));
        });
    }

    private static void atNummer(RuleCheck.Violations violations, Placed<?> placed) {
        violations.at(placed.node().child("ToewijzingNummer").orElse(placed.node()));
    }

    private static boolean gekoppeld(
            LeveringCase data, Optional<Long> nummer, Optional<Product> product, LocalDate begindatum) {
        return nummer.map(data::isToegewezen).orElseGet(() -> !data.vraagtToewijzing(product, begindatum));
    }

    /** TR063: what is removed was delivered before, with the same logical key, and not removed yet. */
    private static Rule tr063() {
        return CaseRule.of("TR063", "9063", inBoth(305, 307), LeveringCase.class, (data, violations) -> {
            data.starts().stream()
                    .filter(start -> start.value().verwijdert())
                    .filter(start -> !data.stands(start.value().key()))
                    .forEach(start -> at(violations, start, STATUS));
            data.stops().stream()
                    .filter(stop -> stop.value().verwijdert())
                    .filter(stop -> !data.stands(stop.value().key()))
                    .forEach(stop -> at(violations, stop, STATUS));
        });
    }

    /** TR071: a start that was stopped is not removed: the stop goes first. */
    private static Rule tr071() {
        return CaseRule.of(
                "TR071",
                "9071",
                inBoth(305),
                LeveringCase.class,
                (data, violations) -> data.starts().stream()
                        .filter(start -> start.value().verwijdert())
                        .filter(start -> !data.stopsOf(start.value().key()).isEmpty())
                        .forEach(start -> at(violations, start, STATUS)));
    }

    /** TR074: a first delivery has a logical key that no standing one has; within the message that is TR101's. */
    private static Rule tr074() {
        return CaseRule.of("TR074", "9074", inBoth(305, 307), LeveringCase.class, (data, violations) -> {
            data.starts().stream()
                    .filter(start -> start.value().statusAanlevering().equals(EERSTE_AANLEVERING))
                    .filter(start -> data.stands(start.value().key()))
                    .forEach(start -> violations.at(start.node()));
            data.stops().stream()
                    .filter(stop -> stop.value().statusAanlevering().equals(EERSTE_AANLEVERING))
                    .filter(stop -> data.stands(stop.value().key()))
                    .forEach(stop -> violations.at(stop.node()));
        });
    }

    /**
     * TR326: one start at a time on an allocation: none goes on that was not stopped (for a time will do) and not removed.
     * Of several starts in one message on one allocation the first counts (OP289).
     */
    private static Rule tr326() {
        return CaseRule.of("TR326", "9326", inBoth(305), LeveringCase.class, (data, violations) -> {
            Set<LeveringCase.Opdracht> lopend = new HashSet<>(data.lopend());
            for (Placed<StartProduct> start : data.starts()) {
                if (!start.value().verwijdert() && !lopend.add(LeveringCase.Opdracht.of(start.value()))) {
                    violations.at(start.node());
                }
            }
        });
    }

    /** TR382: a stop repeats ToewijzingNummer, Product and Begindatum of a start that stands. */
    private static Rule tr382() {
        return onStop(
                "TR382", "9069", (data, stop) -> !data.stands(stop.start()), (violations, node) -> violations.at(node));
    }

    /** TR413: a start that was stopped for a time is not stopped for a time again. */
    private static Rule tr413() {
        return onStop(
                "TR413",
                "9413",
                (data, stop) -> stop.tijdelijk()
                        && data.earlierStopsOf(stop.start()).stream().anyMatch(StopProduct::tijdelijk),
                (violations, node) -> violations.at(Elements.required(node, "RedenBeeindiging")));
    }

    /** TR414: a later stop of the same start does not end before the earlier one. */
    private static Rule tr414() {
        return onStop(
                "TR414",
                "9414",
                (data, stop) -> data.earlierStopsOf(stop.start()).stream()
                        .anyMatch(earlier -> stop.einddatum().isBefore(earlier.einddatum())),
                (violations, node) -> violations.at(Elements.required(node, "Einddatum")));
    }

    /** TR415: a start that was stopped for good is not stopped again, neither for good nor for a time. */
    private static Rule tr415() {
        return onStop(
                "TR415",
                "9415",
                (data, stop) -> data.earlierStopsOf(stop.start()).stream()
                        .anyMatch(((Predicate<StopProduct>) StopProduct::tijdelijk).negate()),
                (violations, node) -> violations.at(node));
    }

    private static Rule onStop(
            String id, String returnCode, StopCheck violates, BiConsumer<RuleCheck.Violations, MessageNode> report) {
        return CaseRule.of(
                id,
                returnCode,
                inBoth(307),
                LeveringCase.class,
                (data, violations) -> data.stops().stream()
                        .filter(stop -> !stop.value().verwijdert())
                        .filter(stop -> violates.test(data, stop.value()))
                        .forEach(stop -> report.accept(violations, stop.node())));
    }

    private static void at(RuleCheck.Violations violations, Placed<?> placed, String name) {
        violations.at(Elements.required(placed.node(), name));
    }

    /** Whether a stop violates a rule. */
    @FunctionalInterface
    private interface StopCheck {
        boolean test(LeveringCase data, StopProduct stop);
    }
}
