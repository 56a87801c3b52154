package nl.berichtenpoort.engine.casefile;

import java.util.Objects;
import java.util.Optional;

/**
 * An invoice line: a Prestatie of a 323.
 *
 * @param relation between whom
 * @param bsn the client
 * @param referentieNummer unique for the provider within the law (TR314)
 * @param vorigReferentieNummer the debit line that a credit line takes back (TR323)
 * @param toewijzingNummer the allocation
 * @param categorie ProductCategorie
 * @param code ProductCode
 * @param periode in which it was delivered
 * @param geleverdVolume number of units; cents where the unit is euros
 * @param eenheid unit (WJ756)
 * @param tarief tariff in cents
 * @param bedrag amount in cents, below zero for credit
 * @param credit whether it is a credit line; tells credit from debit where the amount is zero
 */
public record Prestatie(
        Relation relation,
        Bsn bsn,
        String referentieNummer,
        Optional<String> vorigReferentieNummer,
        long toewijzingNummer,
        String categorie,
        String code,
        Periode periode,
        long geleverdVolume,
        String eenheid,
        Optional<Long> tarief,
        long bedrag,
        boolean credit)
        implements CaseFileChange {
    public Prestatie {
        Objects.requireNonNull(relation);
        Objects.requireNonNull(bsn);
        Objects.requireNonNull(referentieNummer);
        Objects.requireNonNull(vorigReferentieNummer);
        Objects.requireNonNull(categorie);
        Objects.requireNonNull(code);
        Objects.requireNonNull(periode);
        Objects.requireNonNull(eenheid);
        Objects.requireNonNull(tarief);
    }
}
