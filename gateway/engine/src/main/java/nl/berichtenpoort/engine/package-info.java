/**
 * What a message is worth. {@link nl.berichtenpoort.engine.MessagePipeline} lists the steps from bytes to report; the
 * packages below hold one step each. Plain Java: no Spring, no Camel, no database, no clock of its own; a pure function
 * of what it is given, so that a test bench gives exactly the verdicts of production.
 */
package nl.berichtenpoort.engine;
