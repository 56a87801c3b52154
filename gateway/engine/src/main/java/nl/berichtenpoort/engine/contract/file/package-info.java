/**
 * Contract files: from YAML to a {@code ContractSet}, or to a list of faults with their places; and the differences
 * between two versions of a contract in words. The format is described in {@code docs/contract-file.md}. May use
 * {@code engine.contract}, {@code engine.report} (texts and places), {@code engine.message}, the code lists, and
 * {@code engine.yaml}.
 */
package nl.berichtenpoort.engine.contract.file;
