/**
 * Steering information (stuurinformatie) for a knowledge centre: what allocations, deliveries, invoice lines and
 * rejections add up to, without names. Facts come in client by client, rows go out;
 * {@link nl.berichtenpoort.engine.steering.Stuurinformatie} is the way. Small counts are suppressed here
 * ({@link nl.berichtenpoort.engine.steering.Telboom}), pseudonyms are given by whoever holds the key. May use
 * {@code engine.casefile}, {@code engine.contract}, {@code engine.message} and the schemas' lists; knows no database and
 * no clock.
 */
package nl.berichtenpoort.engine.steering;
