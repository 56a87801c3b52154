/**
 * What a municipality and a provider agreed: the contract as immutable values, the set of contracts with its index, and
 * the words of a contract (unit, frequency, variant, way of funding). A verdict asks {@code ContractSet} for what was
 * agreed about a product on the day that matters. Reading the files is in {@code contract.file}, money in
 * {@code contract.money}, verdicts on messages in {@code contract.verdict}. May use {@code engine.message} and
 * {@code engine.casefile}.
 */
package nl.berichtenpoort.engine.contract;
