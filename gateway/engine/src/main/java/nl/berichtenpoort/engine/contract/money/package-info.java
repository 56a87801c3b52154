/**
 * What money follows from a contract: the tariff of a unit on a day, the amount of an invoice line, the instalments of a
 * trajectory, the value of an allocation, payments by schedule, settlement of advances and spending room. Pure arithmetic
 * in whole cents, halves rounded up; every amount carries its derivation, step by step, which {@code MoneyTexts} puts into
 * words. Verdicts and the ledger share it. May use {@code engine.contract}, {@code engine.casefile},
 * {@code engine.arithmetic} and the languages of {@code engine.report}.
 */
package nl.berichtenpoort.engine.contract.money;
