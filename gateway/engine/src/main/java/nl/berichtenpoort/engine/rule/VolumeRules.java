package nl.berichtenpoort.engine.rule;

import static nl.berichtenpoort.engine.rule.ContentRule.inBoth;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import nl.berichtenpoort.engine.arithmetic.MaximaalVolume;
import nl.berichtenpoort.engine.casefile.Omvang;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.message.Standard;

/**
 * The rules on how much is invoiced (323): in one ProductPeriode, and on an allocation over all invoices. Sums count what
 * earlier invoices used, less the credit lines of this one that stand, and then its debit lines in the order of the
 * message (OP366): a line that does not fit any more is refused and counts no further, so that as much is granted as
 * fits. A line that another rule refuses does not count, so that a good line is not refused for a bad one.
 */
final class VolumeRules {

    private static final String HULP_BIJ_HET_HUISHOUDEN = "01";

    private VolumeRules() {}

    static List<Rule> all() {
        return List.of(tr321(), tr322(), tr369());
    }

    /** TR321: GeleverdVolume fits in the Omvang of the allocation over the ProductPeriode ({@link MaximaalVolume#in}). */
    private static Rule tr321() {
        return CaseRule.of(
                "TR321",
                "9321",
                inBoth(323),
                DeclaratieCase.class,
                (data, violations) -> data.regels().forEach(regel -> doesNotFit(data, regel, violations)));
    }

    /**
     * Reports a debit line that is more than its period allows. A line in a wrong unit is TR341's, a period wholly outside
     * the allocation that of TR307 or TR308.
     */
    static void doesNotFit(DeclaratieCase data, Regel regel, RuleCheck.Violations violations) {
        if (regel.prestatie().credit()) {
            return;
        }
        regel.toewijzing()
                .ifPresent(toewijzing -> toewijzing.omvang().ifPresent(omvang -> {
                    OptionalLong delivered = Eenheid.inDelen(
                            regel.prestatie().geleverdVolume(),
                            regel.prestatie().eenheid(),
                            omvang.eenheid());
                    MaximaalVolume most = volume(toewijzing, omvang);
                    long allowed = most.in(regel.prestatie().periode());
                    if (most.raakt(regel.prestatie().periode())
                            && delivered.isPresent()
                            && delivered.getAsLong() > allowed * Eenheid.delen(omvang.eenheid())) {
                        violations.at(
                                Elements.required(regel.node(), "GeleverdVolume"),
                                Long.toString(allowed),
                                omvang.eenheid());
                    }
                }));
    }

    /** TR322: all volumes on an allocation together fit in its Omvang over its whole duration. */
    private static Rule tr322() {
        return onSums(
                "TR322",
                "9322",
                "GeleverdVolume",
                VolumeRules::totaal,
                (data, toewijzing) -> data.verbruik().volume(toewijzing.toewijzingNummer()),
                regel -> Verbruik.delen(regel.prestatie(), regel.toewijzing().orElseThrow()));
    }

    /** The most over the whole allocation, in parts of its unit; empty if nothing limits it. */
    private static OptionalLong totaal(Toewijzing toewijzing) {
        Optional<Omvang> omvang = toewijzing.omvang();
        if (omvang.isEmpty()) {
            return OptionalLong.empty();
        }
        OptionalLong most = volume(toewijzing, omvang.get()).totaal();
        return most.isEmpty()
                ? most
                : OptionalLong.of(most.getAsLong() * Eenheid.delen(omvang.get().eenheid()));
    }

    /**
     * TR369: all lines on an allocation together fit in its Budget. The rule speaks of GeleverdVolume, which is an amount
     * only where the unit is euros (and then equals IngediendBedrag, CS339); the budget of an aspecific allocation is
     * also used up by lines in other units, so IngediendBedrag is what counts. Both are cents (IV024).
     */
    private static Rule tr369() {
        return onSums(
                "TR369",
                "9369",
                "IngediendBedrag",
                toewijzing -> toewijzing.budget().map(OptionalLong::of).orElse(OptionalLong.empty()),
                (data, toewijzing) -> data.verbruik().bedrag(toewijzing.toewijzingNummer()),
                regel -> regel.prestatie().bedrag());
    }

    private static Rule onSums(
            String id,
            String returnCode,
            String elementName,
            Function<Toewijzing, OptionalLong> limit,
            ToLongBiFunction<DeclaratieCase, Toewijzing> usedBefore,
            Function<Regel, Long> use) {
        return CaseRule.of(id, returnCode, inBoth(323), DeclaratieCase.class, (data, violations) -> {
            Map<Long, Long> used = new HashMap<>();
            for (boolean credit : new boolean[] {true, false}) {
                for (Regel regel : data.regels()) {
                    if (regel.prestatie().credit() != credit
                            || regel.toewijzing().isEmpty()
                            || data.isRefused(regel)) {
                        continue;
                    }
                    Toewijzing toewijzing = regel.toewijzing().get();
                    OptionalLong most = limit.apply(toewijzing);
                    if (most.isEmpty()) {
                        continue;
                    }
                    long before = used.computeIfAbsent(
                            toewijzing.toewijzingNummer(), nummer -> usedBefore.applyAsLong(data, toewijzing));
                    long after = before + use.apply(regel);
                    if (!credit && after > most.getAsLong()) {
                        violations.at(Elements.required(regel.node(), elementName));
                    } else {
                        used.put(toewijzing.toewijzingNummer(), after);
                    }
                }
            }
        });
    }

    private static MaximaalVolume volume(Toewijzing toewijzing, Omvang omvang) {
        boolean huishoudelijk = toewijzing.relation().standard() == Standard.IWMO
                && toewijzing
                        .product()
                        .map(Product::categorie)
                        .filter(HULP_BIJ_HET_HUISHOUDEN::equals)
                        .isPresent();
        return new MaximaalVolume(omvang, toewijzing.ingangsdatum(), toewijzing.einddatum(), huishoudelijk);
    }
}
