/**
 * Messages of releases 3.0 and 3.1. {@link nl.berichtenpoort.engine.translate.release.Deltas} holds one delta a release,
 * read from data files and checked when they are loaded;
 * {@link nl.berichtenpoort.engine.translate.release.ReleaseLifter} applies them upwards, so that a message is judged as
 * release 3.2 with the places of the message as it came, and
 * {@link nl.berichtenpoort.engine.translate.release.ReleaseTranslator} downwards. May use {@code engine.message},
 * {@code engine.schema}, {@code engine.report} and the reader of CSV in {@code schemas}.
 */
package nl.berichtenpoort.engine.translate.release;
