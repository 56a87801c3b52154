package nl.berichtenpoort.engine.rule;

import static nl.berichtenpoort.engine.rule.ContentRule.inBoth;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.arithmetic.Minutentarief;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.contract.Bekostiging;
import nl.berichtenpoort.engine.contract.money.Bedrag;
import nl.berichtenpoort.engine.contract.money.Tariefbepaling;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.Party;
import nl.berichtenpoort.engine.message.PartyKind;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.schemas.CodeList;
import nl.berichtenpoort.schemas.CodeLists;

/**
 * The rules of level 4, against sources outside the traffic: the code list of municipalities, the list of product codes,
 * and what follows from a tariff. That Dagtekening is no later than today (TR135) is with the Header.
 */
final class ExternalRules {

    private static final CodeList GEMEENTEN = new CodeLists().get("CBS", "ijw");

    private ExternalRules() {}

    static List<Rule> all() {
        return List.of(tr346(), tr378(), tr381());
    }

    /**
     * TR346: IngediendBedrag is GeleverdVolume times ProductTarief, unless the unit is euros. A line in minutes may have
     * been made of a tariff by the hour, of which it shows the sixtieth part, rounded. Where the contract names that tariff
     * only the amount that it gives is right, else any that some such tariff gives (IV081). Whether the line shows the
     * agreed tariff is TR418's.
     */
    private static Rule tr346() {
        return CaseRule.ofLines("TR346", "9346", inBoth(323), (subject, violations) -> {
            Map<MessageNode, Long> uurtarieven = uurtarieven(subject);
            return prestatie -> bedragIsNot(prestatie, Optional.ofNullable(uurtarieven.get(prestatie)), violations);
        });
    }

    static void bedragIsNot(DeclaratieCase data, Regel regel, RuleCheck.Violations violations) {
        bedragIsNot(regel.node(), uurtarief(regel), violations);
    }

    private static void bedragIsNot(MessageNode prestatie, Optional<Long> uurtarief, RuleCheck.Violations violations) {
        Optional<MessageNode> tarief = prestatie.child("ProductTarief");
        if (tarief.isEmpty() || Elements.is(prestatie, Eenheid.EURO, "Eenheid")) {
            return;
        }
        long tariff = Elements.number(tarief.get());
        long volume = Elements.number(Elements.required(prestatie, "GeleverdVolume"));
        MessageNode bedrag = Elements.required(prestatie, "IngediendBedrag", "Bedrag");
        long amount = Elements.number(bedrag);
        long expected =
                uurtarief.map(perHour -> Minutentarief.bedrag(perHour, volume)).orElse(volume * tariff);
        boolean fits = uurtarief.isEmpty() && Elements.is(prestatie, Eenheid.MINUUT, "Eenheid")
                ? Minutentarief.past(amount, volume, tariff)
                : amount == expected;
        if (!fits) {
            violations.at(bedrag, Long.toString(expected));
        }
    }

    private static Map<MessageNode, Long> uurtarieven(Subject subject) {
        Map<MessageNode, Long> found = new IdentityHashMap<>();
        subject.caseData()
                .filter(DeclaratieCase.class::isInstance)
                .map(DeclaratieCase.class::cast)
                .ifPresent(data -> data.regels()
                        .forEach(regel -> uurtarief(regel).ifPresent(tarief -> found.put(regel.node(), tarief))));
        return found;
    }

    /** The agreed tariff by the hour of a debit line in minutes that shows the sixtieth part of it; cents. */
    private static Optional<Long> uurtarief(Regel regel) {
        Prestatie prestatie = regel.prestatie();
        if (prestatie.credit() || !prestatie.eenheid().equals(Eenheid.MINUUT)) {
            return Optional.empty();
        }
        return regel.afspraak()
                .filter(afspraak -> afspraak.product().bekostiging() instanceof Bekostiging.PrijsMaalAantal pxq
                        && pxq.eenheid() == nl.berichtenpoort.engine.contract.Eenheid.UUR)
                .flatMap(afspraak ->
                        Tariefbepaling.tarief(afspraak, prestatie.periode().begindatum()))
                .map(Bedrag::cents)
                .filter(tarief -> prestatie.tarief().equals(Optional.of(Minutentarief.perMinuut(tarief))));
    }

    /**
     * TR378: the municipality's code is in the list of CBS as it was on a day that counts: the Dagtekening, or the first
     * day of an allocation or request that the message is about, because after a merger the old code may stay in use for
     * what began under it. Those days are in the message (301, 305, 307, 315) or in the case file (317, 319, 323, 325);
     * where none is known, a code that once was valid is let through. Also the code that a 319 names by the residence
     * principle.
     */
    private static Rule tr378() {
        return CaseRule.ofMessage(
                "TR378", "S300", inBoth(301, 305, 307, 315, 317, 319, 323, 325), (subject, violations) -> {
                    LocalDate dagtekening = Elements.dagtekening(subject);
                    Set<LocalDate> days = ingangsdatums(subject);
                    for (String name : List.of("Afzender", "Ontvanger")) {
                        MessageNode party = Elements.required(subject.bericht(), "Header", name);
                        if (isGemeente(party)) {
                            checkGemeente(party, dagtekening, days, violations);
                        }
                    }
                    subject.bericht()
                            .at("Antwoord", "Woonplaatsbeginsel", "Gemeente")
                            .ifPresent(gemeente -> checkGemeente(gemeente, dagtekening, days, violations));
                });
    }

    private static boolean isGemeente(MessageNode party) {
        return Party.of(party.text().strip())
                .filter(found -> found.kind() == PartyKind.GEMEENTE)
                .isPresent();
    }

    private static void checkGemeente(
            MessageNode gemeente, LocalDate dagtekening, Set<LocalDate> days, RuleCheck.Violations violations) {
        String code = gemeente.text().strip();
        boolean valid = GEMEENTEN.contains(code, dagtekening)
                || days.stream().anyMatch(day -> GEMEENTEN.contains(code, day))
                || days.isEmpty() && wasValid(code, dagtekening);
        if (!valid) {
            violations.at(gemeente, code);
        }
    }

    private static boolean wasValid(String code, LocalDate dagtekening) {
        return GEMEENTEN
                .find(code)
                .filter(found -> found.validFrom()
                        .map(from -> !from.isAfter(dagtekening))
                        .orElse(true))
                .isPresent();
    }

    private static Set<LocalDate> ingangsdatums(Subject subject) {
        Set<LocalDate> days = new HashSet<>();
        switch (subject.type().number()) {
            case 301 ->
                Elements.forEachToegewezenProduct(
                        subject, product -> days.add(Elements.requiredDate(product, "Ingangsdatum")));
            case 305 ->
                Elements.forEachStartProduct(
                        subject,
                        start -> Elements.date(start, "ToewijzingIngangsdatum").ifPresent(days::add));
            case 307 ->
                Elements.forEachStopProduct(
                        subject,
                        stop -> Elements.date(stop, "ToewijzingIngangsdatum").ifPresent(days::add));
            case 315 ->
                Elements.forEachAangevraagdProduct(
                        subject, product -> days.add(Elements.requiredDate(product, "ToewijzingIngangsdatum")));
            default -> {
                // The days of the others are in the case file only.
            }
        }
        subject.caseData().ifPresent(data -> days.addAll(data.ingangsdatums()));
        return days;
    }

    /** TR381: a product's code belongs to its category in the list that the parties use. Not checked without a list. */
    private static Rule tr381() {
        return new Rule(
                "TR381",
                Layer.CASE,
                Optional.of("S329"),
                inBoth(301, 305, 307, 315, 317, 323),
                Set.of(Need.PRODUCT_CODES),
                (subject, violations) -> {
                    ProductCheck check = new ProductCheck(subject, violations);
                    switch (subject.type().number()) {
                        case 301 ->
                            Elements.forEachToegewezenProduct(subject, node -> check.product(node, "Ingangsdatum"));
                        case 305 -> Elements.forEachStartProduct(subject, node -> check.product(node, "Begindatum"));
                        case 307 -> Elements.forEachStopProduct(subject, node -> check.product(node, "Begindatum"));
                        case 315 ->
                            Elements.forEachAangevraagdProduct(
                                    subject, node -> check.product(node, "ToewijzingIngangsdatum"));
                        case 317 ->
                            Elements.forEachNieuwProduct(subject, node -> check.product(node, "GewensteIngangsdatum"));
                        default -> Elements.forEachPrestatie(subject, check::prestatie);
                    }
                });
    }

    /** Checks the products of a message against the list. */
    private static final class ProductCheck {

        private static final String VERWIJDEREN = "3";

        private final Subject subject;
        private final ProductCodeList codes;
        private final Relation relation;
        private final RuleCheck.Violations violations;

        ProductCheck(Subject subject, RuleCheck.Violations violations) {
            this.subject = subject;
            this.codes = subject.productCodes().orElseThrow();
            this.relation = Relation.of(subject.type(), Header.of(subject.bericht()))
                    .orElseThrow(() -> new IllegalStateException("No municipality with a provider in the Header"));
            this.violations = violations;
        }

        /** What removes an earlier start or stop is not judged further (TR063). */
        void product(MessageNode node, String dayName) {
            if (!Elements.is(node, VERWIJDEREN, "StatusAanlevering")) {
                node.at("Product", "Code")
                        .ifPresent(code -> check(
                                Elements.required(node, "Product", "Categorie"),
                                code,
                                Elements.requiredDate(node, dayName)));
            }
        }

        void prestatie(MessageNode node) {
            check(
                    Elements.required(node, "ProductCategorie"),
                    Elements.required(node, "ProductCode"),
                    Elements.requiredDate(node, "ProductPeriode", "Begindatum"));
        }

        private void check(MessageNode categorie, MessageNode code, LocalDate day) {
            if (!codes.contains(relation, categorie.text().strip(), code.text().strip(), day)) {
                violations.at(code);
            }
        }
    }
}
