/**
 * Steering information in the running gateway: reads the facts of a recipient's municipalities by cursor, has
 * {@code engine.steering} count them, and gives the tables as CSV and JSON lines: by schedule as files
 * ({@link nl.berichtenpoort.app.steering.SteeringFiles}) and by request
 * ({@link nl.berichtenpoort.app.steering.SteeringDesk}). Holds the key of the pseudonyms. May use the engine,
 * {@code app.casefile}, {@code app.alarm} and {@code app.settings}; knows no doors.
 */
package nl.berichtenpoort.app.steering;
