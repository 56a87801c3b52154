/**
 * The one answer to a judged message: a return message as IV028 and IV087 say, an error message where the standard has no
 * return message, or none. May use {@code engine.message} and {@code engine.schema} for trees and their schemas,
 * {@code engine.report} for findings, {@code engine.envelope} for error codes and {@code engine.xml} to write; decides
 * nothing about the message itself.
 */
package nl.berichtenpoort.engine.retour;
