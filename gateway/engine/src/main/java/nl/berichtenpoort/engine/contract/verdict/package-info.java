/**
 * What the contracts say about a message: findings of the contract layer, the decision on each request of a 315 or 317,
 * and what an outgoing 301 or 319 may not say. {@code ContractLayer} is the way in; what is allocated and what is asked for
 * are judged by one table of rules ({@code Zorgvraagregels}), starts and stops by {@code Leveringregels}, invoices by
 * {@code Declaratieregels}, answers to requests by {@code Antwoordregels}. Where the standard has a return code the rule is
 * not here but in {@code engine.rule} under its official id (TR019, TR341, TR381, TR418); nothing here refuses what comes
 * in. May use {@code engine.contract}, {@code engine.casefile}, {@code engine.message}, {@code engine.report} and the
 * runs of layers in {@code engine.rule}.
 */
package nl.berichtenpoort.engine.contract.verdict;
