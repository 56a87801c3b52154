/**
 * Messages in other forms: what an earlier step left standing as release 3.2 becomes what its receiver reads, and what
 * a party sends in another form becomes release 3.2. The packages below hold one form each and implement
 * {@link nl.berichtenpoort.engine.translate.Translator}, or turn bytes into release 3.2; this one holds what they share.
 * A translation is whole or there is none: {@link nl.berichtenpoort.engine.translate.Translation} is a document, with
 * what could not be carried told as findings, or the findings that say why there is no document. May use
 * {@code engine.message}, {@code engine.schema}, {@code engine.report} and {@code engine.xml}; decides nothing about a
 * message.
 */
package nl.berichtenpoort.engine.translate;
