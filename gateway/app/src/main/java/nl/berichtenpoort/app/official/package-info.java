/**
 * Compares our judgement of the journal's messages with that of the official stylesheets, where the gateway has them: on
 * request for one message, and behind the processing as counters, never in its way. May use {@code engine.official},
 * {@code app.journal}, {@code app.settings} and the port of processing; {@code app.rest} shows what it finds.
 */
package nl.berichtenpoort.app.official;
