/**
 * Access to the standard as data: where its schemas are, its code lists and its rules. May use: the JDK only, because
 * the command line loads this package first and everything else stands on it.
 */
package nl.berichtenpoort.schemas;
