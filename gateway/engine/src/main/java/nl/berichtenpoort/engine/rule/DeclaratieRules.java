package nl.berichtenpoort.engine.rule;

import static nl.berichtenpoort.engine.rule.ContentRule.inBoth;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.ReturnCodes;

/** The rules on amounts of an invoice (323) and its answer (325). Amounts are whole euro cents (IV024). */
final class DeclaratieRules {

    private static final String EURO = "83";
    private static final String CREDIT = "C";
    private static final String INGEDIEND_BEDRAG = "IngediendBedrag";

    private DeclaratieRules() {}

    static List<Rule> all() {
        return List.of(tr342(), tr358(), cd060(), cd087(), cs325(), cs339());
    }

    /**
     * TR342: what a 325 does not grant, its rejected lines explain: the sum of IngediendBedrag over its Prestaties equals
     * TotaalIngediendBedrag less TotaalToegekendBedrag. If DeclaratieAntwoord itself is rejected, no line was judged:
     * then nothing is granted and no line is named. A 325 without DeclaratieAntwoord has no totals.
     */
    private static Rule tr342() {
        return ContentRule.of(
                "TR342",
                inBoth(325),
                (subject, violations) -> Elements.forEach(
                        subject.bericht(),
                        antwoord -> {
                            MessageNode granted = Elements.required(antwoord, "TotaalToegekendBedrag", "TotaalBedrag");
                            if (ReturnCodes.isRefused(antwoord)) {
                                if (Elements.number(granted) != 0) {
                                    violations.at(granted, "0");
                                }
                                antwoord.child("Clienten").ifPresent(lines -> violations.at(lines, "0"));
                                return;
                            }
                            long rejected = sumOfPrestaties(subject);
                            long expected = total(antwoord, "TotaalIngediendBedrag") - rejected;
                            if (total(antwoord, "TotaalToegekendBedrag") != expected) {
                                violations.at(granted, Long.toString(expected));
                            }
                        },
                        "DeclaratieAntwoord"));
    }

    /** TR358: TotaalIngediendBedrag is the sum of the Prestaties, debit added and credit subtracted. */
    private static Rule tr358() {
        return ContentRule.ofLines("TR358", inBoth(323), TotalWalk::new);
    }

    /** Adds up the lines, and compares when all are there. */
    private static final class TotalWalk implements PrestatieCheck.Walk {

        private final MessageNode declaratie;
        private final RuleCheck.Violations violations;
        private long sum;

        TotalWalk(Subject subject, RuleCheck.Violations violations) {
            this.declaratie = Elements.required(subject.bericht(), "Declaratie");
            this.violations = violations;
        }

        @Override
        public void prestatie(MessageNode prestatie) {
            sum += signed(Elements.required(prestatie, INGEDIEND_BEDRAG), "Bedrag");
        }

        @Override
        public void end() {
            if (total(declaratie, "TotaalIngediendBedrag") != sum) {
                violations.at(
                        Elements.required(declaratie, "TotaalIngediendBedrag", "TotaalBedrag"), Long.toString(sum));
            }
        }
    }

    private static long sumOfPrestaties(Subject subject) {
        AtomicLong sum = new AtomicLong();
        Elements.forEachPrestatie(
                subject, prestatie -> sum.addAndGet(signed(Elements.required(prestatie, INGEDIEND_BEDRAG), "Bedrag")));
        return sum.get();
    }

    private static long total(MessageNode parent, String name) {
        return signed(Elements.required(parent, name), "TotaalBedrag");
    }

    /** The amount in cents, negative for a credit. */
    private static long signed(MessageNode bedragMetDc, String amountName) {
        long amount = Elements.number(Elements.required(bedragMetDc, amountName));
        return Elements.is(bedragMetDc, CREDIT, "DebetCredit") ? -amount : amount;
    }

    /** CD060: a credit line names the line that it takes back, a debit line names none. */
    private static Rule cd060() {
        return ContentRule.ofLines("CD060", inBoth(323, 325), (subject, violations) -> prestatie -> {
            MessageNode referentie = Elements.required(prestatie, "ProductReferentie");
            if (!Elements.is(prestatie, CREDIT, INGEDIEND_BEDRAG, "DebetCredit")) {
                referentie.child("VorigReferentieNummer").ifPresent(violations::at);
            } else if (!Elements.has(referentie, "VorigReferentieNummer")) {
                violations.at(referentie);
            }
        });
    }

    /** CD087: a line in euros has no ProductTarief, every other line has one. */
    private static Rule cd087() {
        return ContentRule.ofLines("CD087", inBoth(323), (subject, violations) -> prestatie -> {
            if (Elements.is(prestatie, EURO, "Eenheid")) {
                prestatie.child("ProductTarief").ifPresent(violations::at);
            } else if (!Elements.has(prestatie, "ProductTarief")) {
                violations.at(prestatie);
            }
        });
    }

    /** CS325: an amount of nothing is a debit. */
    private static Rule cs325() {
        return ContentRule.ofLines("CS325", inBoth(323, 325), (subject, violations) -> {
            BiConsumer<MessageNode, String> check = (bedragMetDc, amountName) -> {
                if (Elements.number(Elements.required(bedragMetDc, amountName)) == 0
                        && Elements.is(bedragMetDc, CREDIT, "DebetCredit")) {
                    violations.at(Elements.required(bedragMetDc, "DebetCredit"));
                }
            };
            for (MessageNode body : subject.bericht().children()) {
                for (String name : List.of("TotaalIngediendBedrag", "TotaalToegekendBedrag")) {
                    body.child(name).ifPresent(total -> check.accept(total, "TotaalBedrag"));
                }
            }
            return prestatie -> check.accept(Elements.required(prestatie, INGEDIEND_BEDRAG), "Bedrag");
        });
    }

    /** CS339: a line in euros declares the amount that it says it delivered. */
    private static Rule cs339() {
        return ContentRule.ofLines("CS339", inBoth(323), (subject, violations) -> prestatie -> {
            if (Elements.is(prestatie, EURO, "Eenheid")) {
                MessageNode bedrag = Elements.required(prestatie, INGEDIEND_BEDRAG, "Bedrag");
                long volume = Elements.number(Elements.required(prestatie, "GeleverdVolume"));
                if (Elements.number(bedrag) != volume) {
                    violations.at(bedrag, Long.toString(volume));
                }
            }
        });
    }
}
