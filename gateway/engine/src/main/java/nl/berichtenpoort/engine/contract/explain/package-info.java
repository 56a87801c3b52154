/**
 * Tells a person in sentences what a contract agrees about a product on a day. May use {@code engine.contract},
 * {@code engine.contract.money} and the languages of {@code engine.report}.
 */
package nl.berichtenpoort.engine.contract.explain;
