package nl.berichtenpoort.engine.rule;

import static nl.berichtenpoort.engine.rule.ContentRule.inBoth;

import java.util.ArrayList;
import java.util.List;
import nl.berichtenpoort.engine.casefile.Declaratie;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.rule.Inquiry.Placed;

/**
 * The rules on answers to invoices (325) against their 323. A 325 has no return message, so none of their return codes
 * (three of these rules have none) ever goes out: a municipality's 325 with an error is held before it leaves, an error in
 * one that came in is settled outside the traffic (OP090x2).
 */
final class DeclaratieAntwoordRules {

    private DeclaratieAntwoordRules() {}

    static List<Rule> all() {
        return List.of(tr337(), tr366(), tr367(), tr371(), tr376());
    }

    /** TR337: it names the Identificatie of an earlier 323 of the relation. */
    private static Rule tr337() {
        return CaseRule.withoutCode("TR337", inBoth(325), DeclaratieAntwoordCase.class, (data, violations) -> {
            if (data.invoices().isEmpty()) {
                violations.at(Elements.required(data.bericht(), "Header", "DeclaratieIdentificatie", "Identificatie"));
            }
        });
    }

    /** TR366: each line is one of the invoice, by ReferentieNummer. */
    private static Rule tr366() {
        return CaseRule.of("TR366", "9366", inBoth(325), DeclaratieAntwoordCase.class, (data, violations) -> {
            for (Placed<Prestatie> line : data.lines()) {
                if (!data.invoiced().containsKey(line.value().referentieNummer())) {
                    violations.at(Elements.required(line.node(), "ProductReferentie", "ReferentieNummer"));
                }
            }
        });
    }

    /** TR367: each line repeats the values of the invoice's; each element that does not is reported. */
    private static Rule tr367() {
        return CaseRule.of("TR367", "9367", inBoth(325), DeclaratieAntwoordCase.class, (data, violations) -> {
            for (Placed<Prestatie> line : data.lines()) {
                List<Prestatie> invoiced =
                        data.invoiced().getOrDefault(line.value().referentieNummer(), List.of());
                // A ReferentieNummer used twice (TR314): the line may be either.
                invoiced.stream()
                        .map(original -> differences(line, original))
                        .min((one, other) -> Integer.compare(one.size(), other.size()))
                        .ifPresent(differences -> differences.forEach(violations::at));
            }
        });
    }

    private static List<MessageNode> differences(Placed<Prestatie> line, Prestatie original) {
        Prestatie given = line.value();
        List<MessageNode> differences = new ArrayList<>();
        MessageNode referentie = Elements.required(line.node(), "ProductReferentie");
        if (!given.vorigReferentieNummer().equals(original.vorigReferentieNummer())) {
            differences.add(referentie.child("VorigReferentieNummer").orElse(referentie));
        }
        compare(differences, line, "ToewijzingNummer", given.toewijzingNummer() == original.toewijzingNummer());
        compare(differences, line, "ProductCategorie", given.categorie().equals(original.categorie()));
        compare(differences, line, "ProductCode", given.code().equals(original.code()));
        compare(differences, line, "ProductPeriode", given.periode().equals(original.periode()));
        compare(differences, line, "GeleverdVolume", given.geleverdVolume() == original.geleverdVolume());
        compare(differences, line, "Eenheid", given.eenheid().equals(original.eenheid()));
        compare(differences, line, "ProductTarief", given.tarief().equals(original.tarief()));
        compare(
                differences,
                line,
                "IngediendBedrag",
                given.bedrag() == original.bedrag() && given.credit() == original.credit());
        return differences;
    }

    private static void compare(List<MessageNode> differences, Placed<Prestatie> line, String name, boolean same) {
        if (!same) {
            differences.add(line.node().child(name).orElse(line.node()));
        }
    }

    /** TR371: XsdVersieDeclaratie repeats the XsdVersie of the 323. */
    private static Rule tr371() {
        return CaseRule.withoutCode("TR371", inBoth(325), DeclaratieAntwoordCase.class, (data, violations) -> {
            MessageNode given = Elements.required(data.bericht(), "Header", "XsdVersieDeclaratie");
            if (!data.invoices().isEmpty()
                    && data.invoices().stream().noneMatch(invoice -> hasVersions(given, invoice))) {
                violations.at(given);
            }
        });
    }

    private static boolean hasVersions(MessageNode given, Declaratie invoice) {
        return Elements.is(given, invoice.basisschemaXsdVersie(), "BasisschemaXsdVersie")
                && Elements.is(given, invoice.berichtXsdVersie(), "BerichtXsdVersie");
    }

    /** TR376: DeclaratieNummer is that of an earlier invoice: of the one that the answer names, if that is known. */
    private static Rule tr376() {
        return CaseRule.withoutCode("TR376", inBoth(325), DeclaratieAntwoordCase.class, (data, violations) -> {
            List<Declaratie> possible = data.invoices().isEmpty()
                    ? data.numbered()
                    : data.numbered().stream().filter(data.invoices()::contains).toList();
            if (possible.isEmpty()) {
                data.antwoord().ifPresent(antwoord -> violations.at(Elements.required(antwoord, "DeclaratieNummer")));
            }
        });
    }
}
