/**
 * What the routes ask of the application, and the signal that the application gives the routes. The application
 * implements these; the routes decide nothing. May use {@code engine.report}.
 */
package nl.berichtenpoort.routes.port;
