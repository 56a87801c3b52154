package nl.berichtenpoort.engine.contract.verdict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.casefile.Verzoek;
import nl.berichtenpoort.engine.casefile.Verzoek.GevraagdProduct;
import nl.berichtenpoort.engine.casefile.Verzoek.ProductSoort;
import nl.berichtenpoort.engine.casefile.VerzoekAntwoord;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.Contract;

/**
 * The rule on an answer to a request (319) that a municipality sends: it does not refuse for want of a contract what is
 * under contract. Other reasons rest on more than contracts know.
 */
final class Antwoordregels {

    private static final String REGEL = "contract-antwoord-reden";

    /** The rules on answers. */
    static final Set<String> REGELS = Set.of(REGEL);

    private Antwoordregels() {}

    static void check(Vraagstuk vraagstuk, Meldingen meldingen) {
        meldingen.regel(
                REGEL,
                () -> vraagstuk.inhoud(VerzoekAntwoord.class).stream()
                        .filter(antwoord -> antwoord.redenAfwijzing()
                                .filter(Besluit.Reden.GEEN_CONTRACT.code()::equals)
                                .isPresent())
                        .forEach(antwoord -> contract(vraagstuk, antwoord)
                                .ifPresent(contract -> meldingen.signaal(
                                        REGEL,
                                        vraagstuk
                                                .bericht()
                                                .at("Antwoord", "RedenAfwijzingVerzoek")
                                                .orElse(vraagstuk.bericht()),
                                        Besluit.Reden.GEEN_CONTRACT.code(),
                                        contract.id()))));
    }

    /** The contract that covers all that the request asks for, if there is one. */
    private static Optional<Contract> contract(Vraagstuk vraagstuk, VerzoekAntwoord antwoord) {
        List<List<Afspraak>> afspraken = vraagstuk
                .caseFile()
                .verzoeken(
                        vraagstuk.relation().standard(),
                        vraagstuk.relation().aanbieder(),
                        Set.of(antwoord.referentieAanbieder()))
                .stream()
                .map(Recorded::value)
                .filter(verzoek -> verzoek.relation().equals(vraagstuk.relation()))
                .map(Verzoek::producten)
                .flatMap(List::stream)
                .filter(gevraagd -> gevraagd.soort() != ProductSoort.ONGEWIJZIGD)
                .map(gevraagd -> afspraken(vraagstuk, gevraagd))
                .toList();
        return afspraken.stream().anyMatch(List::isEmpty)
                ? Optional.empty()
                : afspraken.stream().map(gevonden -> gevonden.get(0).contract()).findFirst();
    }

    private static List<Afspraak> afspraken(Vraagstuk vraagstuk, GevraagdProduct gevraagd) {
        Optional<Product> product = gevraagd.product()
                .or(() -> gevraagd.toewijzingNummer()
                        .flatMap(nummer ->
                                vraagstuk.caseFile().toewijzingen(vraagstuk.relation(), Set.of(nummer)).stream()
                                        .findFirst())
                        .map(Recorded::value)
                        .flatMap(Toewijzing::product));
        return vraagstuk.afspraken(product, gevraagd.ingangsdatum().orElse(vraagstuk.dagtekening()));
    }
}
