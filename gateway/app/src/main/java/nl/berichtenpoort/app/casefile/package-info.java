/**
 * The case file in PostgreSQL: the engine's ports on tables, written in the transaction that records a message's outcome.
 * May use {@code engine.casefile}, {@code engine.message} and Spring's JDBC.
 */
package nl.berichtenpoort.app.casefile;
