/**
 * Brings a stored message to its outcome in one transaction: judged, answered, passed on, linked to what it answers.
 * {@link nl.berichtenpoort.app.processing.MessageProcessor} is the way; the others each know one part of it. May use the
 * engine, {@code app.journal}, {@code app.party} and {@code app.alarm}.
 */
package nl.berichtenpoort.app.processing;
