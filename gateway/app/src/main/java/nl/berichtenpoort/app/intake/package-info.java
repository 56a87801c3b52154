/**
 * Taking a message over: all doors end here. A message is read once, decided on and stored in one transaction; only then
 * the door acknowledges it. May use {@code engine.envelope}, {@code engine.message}, {@code app.journal},
 * {@code app.party} and the ports of the routes.
 */
package nl.berichtenpoort.app.intake;
