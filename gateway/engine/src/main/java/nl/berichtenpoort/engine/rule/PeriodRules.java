package nl.berichtenpoort.engine.rule;

import static nl.berichtenpoort.engine.rule.ContentRule.inBoth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.XsdDate;
import nl.berichtenpoort.engine.rule.RuleCheck.Violations;

/** The rules on dates: the order of a period's ends, and dates against Dagtekening. */
final class PeriodRules {

    private static final LocalDate FIRST_DAY_OF_DECLARING = LocalDate.of(2021, 1, 1);
    private static final int DECLARABLE_YEARS = 5;
    private static final String BEGINDATUM = "Begindatum";
    private static final String EINDDATUM = "Einddatum";
    private static final String INGANGSDATUM = "Ingangsdatum";
    private static final String GEWENSTE_INGANGSDATUM = "GewensteIngangsdatum";

    private PeriodRules() {}

    static List<Rule> all() {
        return List.of(tr018(), tr134(), tr137(), tr335(), tr380(), cs003(), cs100(), cs337(), cs340());
    }

    /**
     * TR018: a stop lies on or after its start. A StopProduct that removes an earlier delivery (StatusAanlevering 3) is
     * not judged on its content, as the explanation of TR063 allows: it is found by its key and then disappears.
     */
    private static Rule tr018() {
        return ContentRule.of(
                "TR018",
                inBoth(307),
                (subject, violations) -> Elements.forEachStopProduct(subject, stop -> {
                    if (!removes(stop)) {
                        checkOrder(stop, BEGINDATUM, EINDDATUM, violations);
                    }
                }));
    }

    /**
     * TR134: what has happened lies on or before Dagtekening. The rule text names no elements; they are those of the
     * published model where it stands (Geboortedatum of client and relation, Begindatum of every closed period of 323
     * and 325) and those that mean the same: Toewijzingsdatum, on which the allocation was decided (IV013), and
     * Begindatum of a start, which is reported after it happened (OP011), and of the start that a stop refers to. Lines
     * that remove (StatusAanlevering 3) are left alone, see {@link #tr018()}.
     */
    private static Rule tr134() {
        return ContentRule.ofLines("TR134", inBoth(301, 305, 307, 315, 323, 325), (subject, violations) -> {
            LocalDate dagtekening = Elements.dagtekening(subject);
            Consumer<MessageNode> notLater = element -> checkNotLater(element, dagtekening, violations);
            Elements.forEachGeboortedatum(subject, geboortedatum -> {
                MessageNode datum = Elements.required(geboortedatum, "Datum");
                if (XsdDate.parse(datum.text()).isAfter(dagtekening)) {
                    violations.at(datum, "Geboortedatum", dagtekening.toString());
                }
            });
            switch (subject.type().number()) {
                case 301 ->
                    Elements.forEachToegewezenProduct(
                            subject, product -> notLater.accept(Elements.required(product, "Toewijzingsdatum")));
                case 305 -> Elements.forEachStartProduct(subject, start -> checkBegindatum(start, notLater));
                case 307 -> Elements.forEachStopProduct(subject, stop -> checkBegindatum(stop, notLater));
                default -> {
                    // A 315 has no other date that must lie in the past; a 323 and a 325 have those of their periods.
                }
            }
            return closedPeriods(subject, periode -> notLater.accept(Elements.required(periode, BEGINDATUM)));
        });
    }

    private static void checkBegindatum(MessageNode startOrStop, Consumer<MessageNode> notLater) {
        if (!removes(startOrStop)) {
            notLater.accept(Elements.required(startOrStop, BEGINDATUM));
        }
    }

    private static void checkNotLater(MessageNode element, LocalDate dagtekening, Violations violations) {
        if (XsdDate.parse(element.text()).isAfter(dagtekening)) {
            violations.at(element, element.name(), dagtekening.toString());
        }
    }

    private static boolean removes(MessageNode startOrStop) {
        return Elements.is(startOrStop, "3", "StatusAanlevering");
    }

    /** TR137: the end of a declared period lies on or after its beginning and on or before Dagtekening. */
    private static Rule tr137() {
        return ContentRule.ofLines("TR137", inBoth(323, 325), (subject, violations) -> {
            LocalDate dagtekening = Elements.dagtekening(subject);
            return closedPeriods(subject, periode -> {
                LocalDate begin = Elements.requiredDate(periode, BEGINDATUM);
                MessageNode einddatum = Elements.required(periode, EINDDATUM);
                LocalDate end = XsdDate.parse(einddatum.text());
                if (end.isBefore(begin) || end.isAfter(dagtekening)) {
                    violations.at(einddatum, begin.toString(), dagtekening.toString());
                }
            });
        });
    }

    /** The closed periods of a 323 or 325: DeclaratiePeriode, which only a 323 has, and every ProductPeriode. */
    private static PrestatieCheck.Walk closedPeriods(Subject subject, Consumer<MessageNode> action) {
        Elements.forEach(subject.bericht(), action, "Declaratie", "DeclaratiePeriode");
        return prestatie -> action.accept(Elements.required(prestatie, "ProductPeriode"));
    }

    /** TR335: care is declared within five years after the end of its ProductPeriode; five years to the day is in time. */
    private static Rule tr335() {
        return ContentRule.ofLines("TR335", inBoth(323), (subject, violations) -> {
            LocalDate signed = Elements.requiredDate(subject.bericht(), "Declaratie", "DeclaratieDagtekening");
            LocalDate earliest = Elements.yearsBefore(signed, DECLARABLE_YEARS);
            return prestatie -> {
                MessageNode einddatum = Elements.required(prestatie, "ProductPeriode", EINDDATUM);
                if (XsdDate.parse(einddatum.text()).isBefore(earliest)) {
                    violations.at(einddatum, earliest.toString());
                }
            };
        });
    }

    /**
     * TR380: what is newly asked for begins after Dagtekening. Only NieuwProduct: the GewensteIngangsdatum of a
     * TeWijzigenProduct may lie in the past, as TR357 says under which condition.
     */
    private static Rule tr380() {
        return ContentRule.of("TR380", inBoth(317), (subject, violations) -> {
            LocalDate dagtekening = Elements.dagtekening(subject);
            Elements.forEachNieuwProduct(subject, product -> {
                MessageNode ingangsdatum = Elements.required(product, GEWENSTE_INGANGSDATUM);
                if (!XsdDate.parse(ingangsdatum.text()).isAfter(dagtekening)) {
                    violations.at(ingangsdatum, dagtekening.toString());
                }
            });
        });
    }

    /** CS003: an end date that is filled lies on or after the beginning of its period, if that has one. */
    private static Rule cs003() {
        return ContentRule.of("CS003", inBoth(301, 315, 317), (subject, violations) -> {
            switch (subject.type().number()) {
                case 301 -> {
                    Elements.forEachContact(
                            subject,
                            contact -> contact.child("Periode")
                                    .ifPresent(periode -> checkOrder(periode, BEGINDATUM, EINDDATUM, violations)));
                    Elements.forEachToegewezenProduct(
                            subject, product -> checkOrder(product, INGANGSDATUM, EINDDATUM, violations));
                }
                case 315 ->
                    Elements.forEachAangevraagdProduct(
                            subject,
                            product ->
                                    checkOrder(product, "ToewijzingIngangsdatum", "ToewijzingEinddatum", violations));
                default -> {
                    Elements.forEachTeWijzigenProduct(
                            subject, product -> checkOrder(product, GEWENSTE_INGANGSDATUM, EINDDATUM, violations));
                    Elements.forEachNieuwProduct(
                            subject, product -> checkOrder(product, GEWENSTE_INGANGSDATUM, EINDDATUM, violations));
                }
            }
        });
    }

    private static void checkOrder(MessageNode parent, String beginName, String endName, Violations violations) {
        Optional<LocalDate> begin = Elements.date(parent, beginName);
        Optional<MessageNode> end = parent.child(endName);
        if (begin.isPresent()
                && end.isPresent()
                && XsdDate.parse(end.get().text()).isBefore(begin.get())) {
            violations.at(end.get(), beginName, begin.get().toString());
        }
    }

    /** CS100: nothing from before 2021 is declared in this message; both ends of both periods are looked at. */
    private static Rule cs100() {
        return ContentRule.ofLines(
                "CS100",
                inBoth(323),
                (subject, violations) -> closedPeriods(subject, periode -> {
                    for (MessageNode end : periode.children()) {
                        if (XsdDate.parse(end.text()).isBefore(FIRST_DAY_OF_DECLARING)) {
                            violations.at(end, end.name());
                        }
                    }
                }));
    }

    /** CS337: a ProductPeriode begins and ends in one calendar month of one year. */
    private static Rule cs337() {
        return ContentRule.ofLines("CS337", inBoth(323), (subject, violations) -> prestatie -> {
            MessageNode periode = Elements.required(prestatie, "ProductPeriode");
            LocalDate begin = Elements.requiredDate(periode, BEGINDATUM);
            MessageNode einddatum = Elements.required(periode, EINDDATUM);
            if (!YearMonth.from(begin).equals(YearMonth.from(XsdDate.parse(einddatum.text())))) {
                violations.at(einddatum, YearMonth.from(begin).toString());
            }
        });
    }

    /** CS340: a DeclaratiePeriode is one whole calendar month, from its first day to its last. */
    private static Rule cs340() {
        return ContentRule.of(
                "CS340",
                inBoth(323),
                (subject, violations) -> Elements.forEach(
                        subject.bericht(),
                        periode -> {
                            LocalDate begin = Elements.requiredDate(periode, BEGINDATUM);
                            LocalDate lastDay = YearMonth.from(begin).atEndOfMonth();
                            if (begin.getDayOfMonth() != 1
                                    || !Elements.requiredDate(periode, EINDDATUM)
                                            .equals(lastDay)) {
                                violations.at(periode);
                            }
                        },
                        "Declaratie",
                        "DeclaratiePeriode"));
    }
}
