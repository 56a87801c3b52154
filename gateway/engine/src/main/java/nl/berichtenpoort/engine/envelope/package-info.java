/**
 * The StUF-GGk 2.1 envelope: reading one in a single hardened pass, composing one, checking that it agrees with its
 * payload, and the table of error codes that the gateway answers with. May use {@code engine.message} for types, parties
 * and the header, {@code engine.report} for findings and {@code engine.xml} to read and write.
 */
package nl.berichtenpoort.engine.envelope;
