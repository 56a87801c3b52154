/**
 * The forms in which parties read and write: which translator of the engine makes what a party gets, by its settings, and
 * its mappings and stylesheets as they are on disk at that moment. May use {@code engine.translate}, {@code app.party} and
 * {@code app.journal} for whose message it is.
 */
package nl.berichtenpoort.app.translation;
