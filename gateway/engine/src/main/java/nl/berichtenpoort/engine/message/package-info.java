/**
 * Messages as the gateway reads them: the 28 types, parties, the positioned tree of elements, and the reader that makes
 * it in one pass over the bytes. May use {@code engine.schema} to judge while reading and {@code engine.report} for
 * findings.
 */
package nl.berichtenpoort.engine.message;
