/**
 * What monitoring sees of the traffic: messages by type, state and party, the time of each step, and what waits. Labels
 * carry no personal data and their number is bounded: a party has a label of its own only if it is registered. May use
 * {@code app.intake}, {@code app.rest}, {@code app.party}, the journal's tables and the ports of the routes; nothing uses this package.
 */
package nl.berichtenpoort.app.metrics;
