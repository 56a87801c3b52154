/**
 * What the books say of an allocation: its value, every line that was invoiced on it with the amount that the contract
 * gives, how its instalments stand, and the payments by schedule. Entries are worked out from the case file and the
 * contracts alone, so that they can be made anew at any time and do not depend on the order in which messages came
 * (OP080). May use {@code engine.contract}, {@code engine.contract.money} and {@code engine.casefile}; keeping the
 * entries is for the application.
 */
package nl.berichtenpoort.engine.contract.ledger;
