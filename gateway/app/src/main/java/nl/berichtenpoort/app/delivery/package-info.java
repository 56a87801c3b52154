/**
 * Empties the outbox: one attempt at a time, without holding the database while the network is waited for, and with a
 * growing pause between attempts. May use {@code app.journal}, {@code app.party}, {@code app.connector} and
 * {@code app.alarm}.
 */
package nl.berichtenpoort.app.delivery;
