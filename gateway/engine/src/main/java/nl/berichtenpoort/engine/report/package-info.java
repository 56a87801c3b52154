/**
 * What the gateway says of a message: findings, layer results, one report a message, and its sentences in Dutch and
 * English. May use {@code engine.message} for the identity of a message, nothing else.
 */
package nl.berichtenpoort.engine.report;
