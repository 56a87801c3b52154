package nl.berichtenpoort.engine.contract.verdict;

import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.contract.money.MoneyTexts;

/**
 * What the contracts say about a message beside its findings, in the words of one language, shaped as the command line and
 * REST give it out as JSON.
 *
 * @param requests the decision on each request of a 315 or 317
 * @param lines what the contract gives for each line of a 323
 */
public record ContractView(List<RequestView> requests, List<LineView> lines) {
    public ContractView {
        requests = List.copyOf(requests);
        lines = List.copyOf(lines);
    }

    /**
     * A decision.
     *
     * @param reference ReferentieAanbieder
     * @param decision {@code past}, {@code onderzoek} or {@code afgewezen}
     * @param reason RedenAfwijzingVerzoek (WJ759) of a refusal
     * @param municipality who is responsible, by the residence principle
     */
    public record RequestView(
            String reference, String decision, Optional<String> reason, Optional<String> municipality) {}

    /**
     * A line.
     *
     * @param reference its ReferentieNummer
     * @param product category and code
     * @param contract the contract that values it
     * @param version of that contract
     * @param submittedCents as invoiced; below zero for credit
     * @param contractCents as the contract gives; empty for a credit line, which takes back what its debit line was given
     * @param derivation how the contract comes to it
     */
    public record LineView(
            String reference,
            String product,
            String contract,
            int version,
            long submittedCents,
            Optional<Long> contractCents,
            String derivation) {}

    /** Puts a verdict into words. */
    public static ContractView of(ContractOordeel oordeel, MoneyTexts texts) {
        return new ContractView(
                oordeel.verzoeken().stream().map(ContractView::request).toList(),
                oordeel.regels().stream().map(regel -> line(regel, texts)).toList());
    }

    private static RequestView request(VerzoekOordeel oordeel) {
        if (oordeel.besluit() instanceof Besluit.Afgewezen afgewezen) {
            return new RequestView(
                    oordeel.referentieAanbieder(),
                    "afgewezen",
                    Optional.of(afgewezen.reden().code()),
                    oordeel.gemeente());
        }
        String decision = oordeel.besluit() instanceof Besluit.InOnderzoek ? "onderzoek" : "past";
        return new RequestView(oordeel.referentieAanbieder(), decision, Optional.empty(), Optional.empty());
    }

    private static LineView line(Regeloordeel regel, MoneyTexts texts) {
        return new LineView(
                regel.prestatie().referentieNummer(),
                regel.afspraak().product().product().toString(),
                regel.afspraak().contract().id(),
                regel.afspraak().contract().versie(),
                regel.prestatie().bedrag(),
                regel.bedrag().map(bedrag -> bedrag.cents()),
                regel.bedrag().map(bedrag -> texts.woorden(bedrag.afleiding())).orElse(""));
    }
}
