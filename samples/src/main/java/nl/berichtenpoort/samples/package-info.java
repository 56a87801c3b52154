/**
 * Messages to test with: finds the sample files of this module on the classpath or in a folder, and makes those that
 * are too large to keep as files (long invoices, hostile input).
 *
 * <p>Every module may use this package in its tests, and the benchmark and the README use the invoice generator. It uses
 * the JDK only: nothing of the gateway, no library. All persons, providers, products and tariffs in the samples are made
 * up; the BSNs lie in the range 9999xxxxx, which belongs to nobody.
 */
package nl.berichtenpoort.samples;
