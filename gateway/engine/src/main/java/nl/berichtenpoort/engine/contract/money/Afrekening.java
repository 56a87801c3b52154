package nl.berichtenpoort.engine.contract.money;

import java.util.List;

/**
 * The settlement of advances against real costs over a calendar year.
 *
 * @param voorschotten cents that were paid in advance
 * @param kosten cents of real costs that were granted
 */
public record Afrekening(long voorschotten, long kosten) {

    /** What is left to pay: above zero the municipality pays the provider, below zero the provider pays back. */
    public Bedrag saldo() {
        return new Bedrag(
                kosten - voorschotten,
                List.of(Stap.van(StapSoort.WERKELIJKE_KOSTEN, kosten), Stap.van(StapSoort.VOORSCHOTTEN, voorschotten)));
    }
}
