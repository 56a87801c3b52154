/**
 * The command line of the jar. People wait for it, so it starts no Spring and loads only the schemas that the given
 * messages need. May use the engine.
 */
package nl.berichtenpoort.app.cli;
