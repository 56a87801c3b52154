package nl.berichtenpoort.engine.contract.verdict;

import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.money.Bedrag;

/**
 * What the contract gives for an invoice line.
 *
 * @param prestatie the line
 * @param afspraak the agreement by which it is valued
 * @param bedrag the amount by contract, with its derivation; empty for a credit line, which takes its debit line back
 */
public record Regeloordeel(Prestatie prestatie, Afspraak afspraak, Optional<Bedrag> bedrag) {
    public Regeloordeel {
        Objects.requireNonNull(prestatie);
        Objects.requireNonNull(afspraak);
        Objects.requireNonNull(bedrag);
    }
}
