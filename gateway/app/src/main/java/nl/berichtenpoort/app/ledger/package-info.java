/**
 * The ledger in the database: kept in the transaction of the message that changes it, made anew from the case file on
 * demand, and read as totals, entries, instalments, settlements and spending room. What an entry says is decided by
 * {@code engine.contract.ledger}. May use the engine and Spring's JDBC; knows no doors.
 */
package nl.berichtenpoort.app.ledger;
