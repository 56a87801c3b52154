/**
 * The journal and the outbox: every message that came in with its bytes, states and findings, who owns which reference,
 * and everything that has to reach a party. Plain SQL for PostgreSQL, always in the caller's transaction; nothing here
 * decides what a message is worth. May use {@code engine.message}, {@code engine.report}, {@code engine.translate} for
 * the shapes of documents, {@code routes.port} and
 * Spring's JDBC.
 */
package nl.berichtenpoort.app.journal;
