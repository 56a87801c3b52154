/**
 * The case file in PostgreSQL: the engine's ports on tables, written in the transaction that records a message's outcome.
 * Also read whole, client by client, for steering information. May use {@code engine.casefile}, {@code engine.message},
 * {@code engine.steering} and Spring's JDBC.
 */
package nl.berichtenpoort.app.casefile;
