/**
 * Flat files: messages as rows of CSV, by mapping files that an integrator can write ({@code docs/flat-files.md}), and the
 * check that a flat file, whoever made it, fits the columns that its mapping declares. May use {@code engine.translate},
 * {@code engine.message}, {@code engine.schema} (the paths that messages have), {@code engine.report}, {@code engine.yaml},
 * and the code lists; decides nothing about a message.
 */
package nl.berichtenpoort.engine.translate.table;
