package nl.berichtenpoort.engine.contract.money;

/**
 * How the spending room of a contract in a calendar year stands, over all its municipalities. All in cents.
 *
 * @param ruimte the most that may be spent
 * @param toegewezen the value of what is allocated in the year, and the payments by schedule of the whole year
 * @param geleverd what the contract gives for what invoices say was delivered, credit taken off
 * @param gedeclareerd what invoices ask for it, credit taken off
 * @param betaald what was granted, and the payments by schedule that are due; advances count instead of the real costs
 *     that they are settled against
 */
public record Bestedingsstand(long ruimte, long toegewezen, long geleverd, long gedeclareerd, long betaald) {

    /** What may still be allocated; below zero where the room is exceeded. */
    public long vrij() {
        return ruimte - toegewezen;
    }
}
