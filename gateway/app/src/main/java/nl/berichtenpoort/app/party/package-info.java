/**
 * Who takes part, and how each party is reached: the configuration of parties, checked at start, and the directory that
 * answers for it. May use {@code engine.message}, {@code engine.translate} for the names
 * of forms, {@code app.settings} and the code lists of {@code schemas}.
 */
package nl.berichtenpoort.app.party;
