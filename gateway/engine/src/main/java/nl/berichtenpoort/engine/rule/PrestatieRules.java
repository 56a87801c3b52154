package nl.berichtenpoort.engine.rule;

import static nl.berichtenpoort.engine.rule.ContentRule.inBoth;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.berichtenpoort.engine.arithmetic.Minutentarief;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie.Oordeel;
import nl.berichtenpoort.engine.casefile.Omvang;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.Bekostiging;
import nl.berichtenpoort.engine.contract.money.Bedrag;
import nl.berichtenpoort.engine.contract.money.Tariefbepaling;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.report.Layer;

/**
 * The rules on one line of an invoice (323) against its allocation and against other lines. What a line must have in
 * common with its allocation is asked of debit lines only: a credit line repeats a granted debit line (TR323) and may not
 * be refused because the allocation changed since (IV085).
 */
final class PrestatieRules {

    private static final String PERIODE = "ProductPeriode";

    /** What refuses a credit line. */
    static final List<Regel.Check> OF_CREDIT_LINES = List.of(
            PrestatieRules::referentieIsUsed,
            PrestatieRules::periodeIsLater,
            PrestatieRules::toewijzingIsUnknown,
            PrestatieRules::debetIsNotGranted,
            PrestatieRules::isCredited,
            ExternalRules::bedragIsNot);

    /** What refuses a debit line by itself. */
    static final List<Regel.Check> OF_DEBIT_LINES = List.of(
            PrestatieRules::referentieIsUsed,
            PrestatieRules::periodeIsLater,
            PrestatieRules::toewijzingIsUnknown,
            PrestatieRules::beginsBefore,
            PrestatieRules::endsAfter,
            PrestatieRules::categorieDiffers,
            PrestatieRules::codeDiffers,
            PrestatieRules::eenheidDiffers,
            PrestatieRules::tariefDiffers,
            PrestatieRules::isRemoved,
            PrestatieRules::beginsWithin,
            PrestatieRules::endsWithin,
            PrestatieRules::isDebited,
            VolumeRules::doesNotFit,
            ExternalRules::bedragIsNot);

    private PrestatieRules() {}

    static List<Rule> all() {
        return List.of(
                tr307(), tr308(), tr314(), tr319(), tr323(), tr338(), tr339(), tr340(), tr341(), tr384(), tr387(),
                tr388(), tr389(), tr390(), tr418());
    }

    /** TR307: the ProductPeriode does not begin before the allocation. */
    private static Rule tr307() {
        return onLine("TR307", "9307", PrestatieRules::beginsBefore);
    }

    private static void beginsBefore(DeclaratieCase data, Regel regel, RuleCheck.Violations violations) {
        onDebit(regel, toewijzing -> begin(regel).isBefore(toewijzing.ingangsdatum()))
                .ifPresent(toewijzing -> violations.at(
                        Elements.required(regel.node(), PERIODE, "Begindatum"),
                        toewijzing.ingangsdatum().toString()));
    }

    /** TR308: the ProductPeriode does not end after the allocation. */
    private static Rule tr308() {
        return onLine("TR308", "9308", PrestatieRules::endsAfter);
    }

    private static void endsAfter(DeclaratieCase data, Regel regel, RuleCheck.Violations violations) {
        onDebit(regel, toewijzing -> end(regel).isAfter(end(toewijzing)))
                .ifPresent(toewijzing -> violations.at(
                        Elements.required(regel.node(), PERIODE, "Einddatum"),
                        end(toewijzing).toString()));
    }

    /**
     * TR314: a provider uses a ReferentieNummer for one line under a law, at whichever municipality. Of lines of one
     * message with the same number none stands: a 325 names rejected lines by that number, so it cannot tell them apart.
     */
    private static Rule tr314() {
        return onLine("TR314", "8021", PrestatieRules::referentieIsUsed);
    }

    private static void referentieIsUsed(DeclaratieCase data, Regel regel, RuleCheck.Violations violations) {
        if (data.isUsedElsewhere(regel.prestatie().referentieNummer())) {
            violations.at(Elements.required(regel.node(), "ProductReferentie", "ReferentieNummer"));
        }
    }

    /** TR319: a line is about the period of the invoice or an earlier one. Needs no earlier traffic. */
    private static Rule tr319() {
        return CaseRule.ofLines("TR319", "9319", inBoth(323), (subject, violations) -> {
            LocalDate last = Elements.requiredDate(subject.bericht(), "Declaratie", "DeclaratiePeriode", "Einddatum");
            return prestatie -> {
                if (Elements.requiredDate(prestatie, PERIODE, "Einddatum").isAfter(last)) {
                    violations.at(Elements.required(prestatie, PERIODE));
                }
            };
        });
    }

    private static void periodeIsLater(DeclaratieCase data, Regel regel, RuleCheck.Violations violations) {
        if (end(regel).isAfter(data.declaratie().periode().einddatum())) {
            violations.at(Elements.required(regel.node(), PERIODE));
        }
    }

    /**
     * TR323: a credit line takes back a debit line that was granted, as a whole: it repeats all but its own number (IV091).
     * A debit line without an answer yet cannot be taken back (IV085).
     */
    private static Rule tr323() {
        return onLine("TR323", "8017", PrestatieRules::debetIsNotGranted);
    }

    private static void debetIsNotGranted(DeclaratieCase data, Regel regel, RuleCheck.Violations violations) {
        Prestatie credit = regel.prestatie();
        if (credit.credit()
                && credit.vorigReferentieNummer().stream()
                        .flatMap(vorig -> data.earlier(vorig).stream())
                        .noneMatch(debet ->
                                debet.oordeel() == Oordeel.TOEGEKEND && takesBack(credit, debet.prestatie()))) {
            MessageNode referentie = Elements.required(regel.node(), "ProductReferentie");
            violations.at(referentie.child("VorigReferentieNummer").orElse(referentie));
        }
    }

    private static boolean takesBack(Prestatie credit, Prestatie debet) {
        return !debet.credit()
                && credit.relation().equals(debet.relation())
                && credit.bsn().equals(debet.bsn())
                && Regel.Levering.of(credit).equals(Regel.Levering.of(debet))
                && credit.geleverdVolume() == debet.geleverdVolume()
                && credit.eenheid().equals(debet.eenheid())
                && credit.tarief().equals(debet.tarief())
                && credit.bedrag() == -debet.bedrag();
    }

    /** TR338: a line is on an allocation of its client. */
    private static Rule tr338() {
        return onLine("TR338", "9338", PrestatieRules::toewijzingIsUnknown);
    }

    private static void toewijzingIsUnknown(DeclaratieCase data, Regel regel, RuleCheck.Violations violations) {
        if (regel.toewijzing().isEmpty()) {
            violations.at(Elements.required(regel.node(), "ToewijzingNummer"));
        }
    }

    /** TR339: a line has the category of its allocation, if that has one. */
    private static Rule tr339() {
        return onLine("TR339", "9339", PrestatieRules::categorieDiffers);
    }

    private static void categorieDiffers(DeclaratieCase data, Regel regel, RuleCheck.Violations violations) {
        onDebit(
                        regel,
                        toewijzing -> toewijzing
                                .product()
                                .filter(product -> !product.categorie()
                                        .equals(regel.prestatie().categorie()))
                                .isPresent())
                .ifPresent(toewijzing -> violations.at(Elements.required(regel.node(), "ProductCategorie")));
    }

    /** TR340: a line has the code of its allocation, if that has one. */
    private static Rule tr340() {
        return onLine("TR340", "9340", PrestatieRules::codeDiffers);
    }

    private static void codeDiffers(DeclaratieCase data, Regel regel, RuleCheck.Violations violations) {
        onDebit(
                        regel,
                        toewijzing -> toewijzing
                                .product()
                                .flatMap(Product::code)
                                .filter(code -> !code.equals(regel.prestatie().code()))
                                .isPresent())
                .ifPresent(toewijzing -> violations.at(Elements.required(regel.node(), "ProductCode")));
    }

    /**
     * TR341: a line is in the unit of its allocation; an allocation in hours may be invoiced in minutes. An allocation
     * without a volume has the unit of the contract, if that is known.
     */
    private static Rule tr341() {
        return onLine("TR341", "9341", PrestatieRules::eenheidDiffers);
    }

    private static void eenheidDiffers(DeclaratieCase data, Regel regel, RuleCheck.Violations violations) {
        onDebit(
                        regel,
                        toewijzing -> toewijzing
                                .omvang()
                                .map(Omvang::eenheid)
                                .or(() -> agreed(regel))
                                .filter(eenheid ->
                                        !Eenheid.past(regel.prestatie().eenheid(), eenheid))
                                .isPresent())
                .ifPresent(toewijzing -> violations.at(Elements.required(regel.node(), "Eenheid")));
    }

    /** The unit of the contract. */
    private static Optional<String> agreed(Regel regel) {
        return regel.afspraak()
                .flatMap(afspraak -> afspraak.product().eenheid())
                .map(nl.berichtenpoort.engine.contract.Eenheid::code);
    }

    /** TR384: nothing is invoiced on an allocation that was removed. */
    private static Rule tr384() {
        return onLine("TR384", "9384", PrestatieRules::isRemoved);
    }

    private static void isRemoved(DeclaratieCase data, Regel regel, RuleCheck.Violations violations) {
        onDebit(regel, Toewijzing::verwijderd)
                .ifPresent(toewijzing -> violations.at(Elements.required(regel.node(), "ToewijzingNummer")));
    }

    /** TR387: a ProductPeriode begins with its month, or with the allocation if that begins later in the month. */
    private static Rule tr387() {
        return onLine("TR387", "9387", PrestatieRules::beginsWithin);
    }

    private static void beginsWithin(DeclaratieCase data, Regel regel, RuleCheck.Violations violations) {
        regel.toewijzing().filter(toewijzing -> !regel.prestatie().credit()).ifPresent(toewijzing -> {
            LocalDate first = begin(regel).withDayOfMonth(1);
            LocalDate last = begin(regel).with(TemporalAdjusters.lastDayOfMonth());
            LocalDate begin = toewijzing.ingangsdatum();
            LocalDate expected = begin.isAfter(first) && !begin.isAfter(last) ? begin : first;
            if (!begin(regel).equals(expected)) {
                violations.at(Elements.required(regel.node(), PERIODE, "Begindatum"), expected.toString());
            }
        });
    }

    /** TR388: a ProductPeriode ends with its month, or with the allocation if that ends earlier in the month. */
    private static Rule tr388() {
        return onLine("TR388", "9388", PrestatieRules::endsWithin);
    }

    private static void endsWithin(DeclaratieCase data, Regel regel, RuleCheck.Violations violations) {
        regel.toewijzing().filter(toewijzing -> !regel.prestatie().credit()).ifPresent(toewijzing -> {
            LocalDate first = begin(regel).withDayOfMonth(1);
            LocalDate last = begin(regel).with(TemporalAdjusters.lastDayOfMonth());
            LocalDate end = end(toewijzing);
            LocalDate expected = end.isBefore(last) && !end.isBefore(first) ? end : last;
            if (!end(regel).equals(expected)) {
                violations.at(Elements.required(regel.node(), PERIODE, "Einddatum"), expected.toString());
            }
        });
    }

    /**
     * TR389: a delivery is debited once, until a credit line takes the debit back, be it in this message (OP366). A debit
     * line that was rejected is no obstacle: it is never credited (IV085), it is sent again.
     */
    private static Rule tr389() {
        return onLine("TR389", "9389", PrestatieRules::isDebited);
    }

    private static void isDebited(DeclaratieCase data, Regel regel, RuleCheck.Violations violations) {
        if (!regel.prestatie().credit() && data.isDebitedEarlier(regel.levering())) {
            violations.at(regel.node());
        }
    }

    /** TR390: a line is credited once. Twice within a message is TR315's. */
    private static Rule tr390() {
        return onLine("TR390", "9390", PrestatieRules::isCredited);
    }

    private static void isCredited(DeclaratieCase data, Regel regel, RuleCheck.Violations violations) {
        if (regel.prestatie().credit()
                && regel.prestatie().vorigReferentieNummer().stream().anyMatch(data::isCreditedEarlier)) {
            violations.at(Elements.required(regel.node(), "IngediendBedrag", "DebetCredit"));
        }
    }

    /**
     * TR418: ProductTarief is the tariff that the contract has for the product on the first day of the ProductPeriode, for
     * this class of provider and with all indexations; a tariff by the hour shows as that of a minute where a line is in
     * minutes (IV081). A product without a fixed tariff, in euros or at real costs, has nothing to compare, and a unit that
     * is not the contract's is for TR341.
     */
    private static Rule tr418() {
        return new Rule(
                "TR418",
                Layer.CASE,
                Optional.of("0611"),
                inBoth(323),
                Set.of(Need.CASE_FILE, Need.CONTRACTS),
                (subject, violations) -> {
                    DeclaratieCase data = (DeclaratieCase) subject.caseData().orElseThrow();
                    data.regels().forEach(regel -> tariefDiffers(data, regel, violations));
                });
    }

    private static void tariefDiffers(DeclaratieCase data, Regel regel, RuleCheck.Violations violations) {
        Prestatie prestatie = regel.prestatie();
        if (prestatie.credit() || prestatie.tarief().isEmpty()) {
            return;
        }
        Optional<Long> expected = regel.afspraak()
                .filter(afspraak -> !(afspraak.product().bekostiging() instanceof Bekostiging.WerkelijkeKosten))
                .flatMap(afspraak -> tarief(afspraak, prestatie));
        if (expected.isPresent() && !expected.equals(prestatie.tarief())) {
            violations.at(
                    Elements.required(regel.node(), "ProductTarief"),
                    expected.get().toString());
        }
    }

    /** The tariff that a line shows, in cents; empty if its unit is not that of the contract. */
    private static Optional<Long> tarief(Afspraak afspraak, Prestatie prestatie) {
        Optional<Long> tarief = Tariefbepaling.tarief(
                        afspraak, prestatie.periode().begindatum())
                .map(Bedrag::cents);
        String agreed = afspraak.product()
                .eenheid()
                .map(nl.berichtenpoort.engine.contract.Eenheid::code)
                .orElse("");
        if (prestatie.eenheid().equals(agreed)) {
            return tarief;
        }
        return Eenheid.past(prestatie.eenheid(), agreed) ? tarief.map(Minutentarief::perMinuut) : Optional.empty();
    }

    private static Rule onLine(String id, String returnCode, Regel.Check check) {
        return CaseRule.of(
                id,
                returnCode,
                inBoth(323),
                DeclaratieCase.class,
                (data, violations) -> data.regels().forEach(regel -> check.check(data, regel, violations)));
    }

    /** The allocation of a debit line, if it is as the predicate says. */
    private static Optional<Toewijzing> onDebit(Regel regel, Predicate<Toewijzing> violated) {
        return regel.toewijzing()
                .filter(toewijzing -> !regel.prestatie().credit())
                .filter(violated);
    }

    private static LocalDate begin(Regel regel) {
        return regel.prestatie().periode().begindatum();
    }

    private static LocalDate end(Regel regel) {
        return regel.prestatie().periode().einddatum();
    }

    private static LocalDate end(Toewijzing toewijzing) {
        return toewijzing.einddatum().orElse(LocalDate.MAX);
    }
}
