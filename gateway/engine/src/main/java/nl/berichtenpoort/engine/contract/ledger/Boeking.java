package nl.berichtenpoort.engine.contract.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie.Oordeel;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.contract.ProductCode;
import nl.berichtenpoort.engine.contract.money.Stap;

/**
 * An entry in the ledger.
 *
 * @param soort what is entered
 * @param messageId the journal's number of the message that brought it; 0 for payments by schedule
 * @param relation between whom, under which law
 * @param bsn the client; empty for payments by schedule
 * @param toewijzingNummer the allocation; 0 for payments by schedule
 * @param onderdeel what tells entries of one message apart: ReferentieNummer of a line, calendar year of an allocation,
 *     contract, product and day of a payment
 * @param maand the month that it counts in: of the line's period, the first one of an allocation in its calendar year, of
 *     the payment's day
 * @param plaats what it is for and by which contract
 * @param oordeel what became of a line; empty for what is no line
 * @param bedrag cents: a line's as invoiced, below zero for credit; a payment's; an allocation's value in the year, zero
 *     where it has none
 * @param contractBedrag cents that the contract gives; empty if no contract is known or it gives no value
 * @param afleiding how the contract's amount came about
 * @param mogelijk of an allocation without a code each product that it may be spent on in the year; empty for all else
 */
public record Boeking(
        Soort soort,
        long messageId,
        Relation relation,
        Optional<Bsn> bsn,
        long toewijzingNummer,
        String onderdeel,
        YearMonth maand,
        Plaats plaats,
        Optional<Oordeel> oordeel,
        long bedrag,
        Optional<Long> contractBedrag,
        List<Stap> afleiding,
        List<Plaats> mogelijk) {

    private static final YearMonth FIRST = YearMonth.of(1, 1);
    private static final YearMonth LAST = YearMonth.of(9999, 12);

    public Boeking {
        Objects.requireNonNull(soort);
        Objects.requireNonNull(relation);
        Objects.requireNonNull(bsn);
        Objects.requireNonNull(onderdeel);
        Objects.requireNonNull(maand);
        Objects.requireNonNull(plaats);
        Objects.requireNonNull(oordeel);
        Objects.requireNonNull(contractBedrag);
        afleiding = List.copyOf(afleiding);
        mogelijk = List.copyOf(mogelijk);
    }

    /**
     * The month of a day. A message may hold any year; what lies before 1 or after 9999 counts in the first or the last
     * month of that time.
     */
    static YearMonth maand(LocalDate dag) {
        if (dag.getYear() < FIRST.getYear()) {
            return FIRST;
        }
        return dag.getYear() > LAST.getYear() ? LAST : YearMonth.from(dag);
    }

    /**
     * Entries that can all be told apart: where a message says the same thing twice, as a line that is rejected for that
     * very reason, the later ones get a number.
     */
    static List<Boeking> uniek(List<Boeking> boekingen) {
        Map<List<Object>, Integer> used = new HashMap<>();
        List<Boeking> unique = new ArrayList<>(boekingen.size());
        for (Boeking boeking : boekingen) {
            int times = used.merge(
                    List.of(
                            boeking.relation,
                            boeking.toewijzingNummer,
                            boeking.soort,
                            boeking.messageId,
                            boeking.onderdeel),
                    1,
                    Integer::sum);
            unique.add(times == 1 ? boeking : boeking.metOnderdeel(boeking.onderdeel + " #" + times));
        }
        return unique;
    }

    private Boeking metOnderdeel(String other) {
        return new Boeking(
                soort,
                messageId,
                relation,
                bsn,
                toewijzingNummer,
                other,
                maand,
                plaats,
                oordeel,
                bedrag,
                contractBedrag,
                afleiding,
                mogelijk);
    }

    /** What is entered. */
    public enum Soort {
        /** The value of an allocation in a calendar year. */
        TOEWIJZING,
        /** A debit line of an invoice. */
        DEBET,
        /** A credit line of an invoice. */
        CREDIT,
        /** A payment by schedule. */
        BETALING,
        /** An advance by schedule, settled against real costs. */
        VOORSCHOT
    }

    /**
     * Where an entry counts.
     *
     * @param product category and code; empty texts where an allocation names none
     * @param segment the product's segment; empty text if no contract is known
     * @param contract the contract's id, likewise
     * @param versie its version; 0 if no contract is known
     */
    public record Plaats(ProductCode product, String segment, String contract, int versie) {
        public Plaats {
            Objects.requireNonNull(product);
            Objects.requireNonNull(segment);
            Objects.requireNonNull(contract);
        }
    }
}
