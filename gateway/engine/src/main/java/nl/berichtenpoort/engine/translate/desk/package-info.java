/**
 * Translation of a message on request: whatever form it comes in, into the form that is asked for. The command line and
 * the REST API answer with it; nothing is kept. May use the other packages of {@code engine.translate},
 * {@code engine.envelope}, {@code engine.message}, {@code engine.schema} and {@code engine.report}.
 */
package nl.berichtenpoort.engine.translate.desk;
