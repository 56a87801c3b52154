package nl.berichtenpoort.samples;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One Prestatie of a generated invoice, so that a test can allocate what the invoice will charge.
 *
 * @param bsn the client
 * @param referentieNummer number of the line, unique in the invoice and between seeds
 * @param vorigReferentieNummer number of the line that a credit line takes back (CD060); empty for a debit line
 * @param toewijzingNummer number of the allocation; every debit line has its own
 * @param categorie product category
 * @param code product code within the category; made up
 * @param begindatum first day of the product period
 * @param einddatum last day of the product period, in the same month (CS337)
 * @param volume delivered volume, in cents when the unit is 83
 * @param eenheid unit (code list WJ756)
 * @param tarief tariff of one unit in cents; empty when the unit is 83 (CD087)
 * @param bedrag amount in cents, never negative: a credit line says so by its previous number
 */
public record InvoiceLine(
        String bsn,
        String referentieNummer,
        Optional<String> vorigReferentieNummer,
        int toewijzingNummer,
        String categorie,
        String code,
        LocalDate begindatum,
        LocalDate einddatum,
        int volume,
        String eenheid,
        OptionalInt tarief,
        long bedrag) {

    /** The kinds of line that an invoice mixes: unit, tariff in cents, and the largest volume in a month. */
    enum Kind {
        MINUTES("01", 178, 900),
        HOURS("04", 9_450, 40),
        DAYS("14", 23_480, 28),
        PIECES("84", 1_875, 30),
        EUROS("83", 0, 450_000);

        private final String unit;
        private final int tariff;
        private final int most;

        Kind(String unit, int tariff, int most) {
            this.unit = unit;
            this.tariff = tariff;
            this.most = most;
        }

        String unit() {
            return unit;
        }

        OptionalInt tariff() {
            return this == EUROS ? OptionalInt.empty() : OptionalInt.of(tariff);
        }

        int most() {
            return most;
        }

        /** Amount in cents: with euros the volume itself (CS339), else volume times tariff (TR346). */
        long amount(int volume) {
            return this == EUROS ? volume : (long) volume * tariff;
        }
    }

    /**
     * What the line adds to the total of the invoice (TR358).
     *
     * @return the amount in cents, negative for a credit line
     */
    public long signedAmount() {
        return vorigReferentieNummer.isPresent() ? -bedrag : bedrag;
    }
}
