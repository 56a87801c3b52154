/**
 * Runs the routes: their settings from configuration, their broker, and the folders that are watched. May use the routes,
 * {@code app.connector} for SFTP, {@code app.party} for the form of its settings, and {@code app.settings}.
 */
package nl.berichtenpoort.app.routing;
