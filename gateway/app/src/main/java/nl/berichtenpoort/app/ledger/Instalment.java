package nl.berichtenpoort.app.ledger;

import nl.berichtenpoort.engine.contract.money.Trajectstand.Status;

/**
 * An instalment of an allocation as it stands.
 *
 * @param wet the law
 * @param gemeente CBS code
 * @param aanbieder AGB code
 * @param toewijzingNummer the allocation
 * @param product category and code
 * @param segment the segment's id
 * @param contract the contract's id
 * @param nummer its number, from 1
 * @param deel its share, per cent
 * @param bedrag cents
 * @param moment when it is due: {@code start} or {@code afronding}
 * @param status what became of it
 * @param gemeld whether a message tells that it is due
 */
public record Instalment(
        String wet,
        String gemeente,
        String aanbieder,
        long toewijzingNummer,
        String product,
        String segment,
        String contract,
        int nummer,
        int deel,
        long bedrag,
        String moment,
        Status status,
        boolean gemeld) {}
