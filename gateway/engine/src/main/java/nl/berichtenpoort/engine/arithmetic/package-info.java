/**
 * The arithmetic of the filling instructions, which the rules and the contracts share: how much an allocation lets a
 * provider invoice (IV076, IV077, IV078) and what minutes cost at a tariff of an hour (IV081). Pure, in whole units and
 * whole cents. May use {@code engine.casefile}.
 */
package nl.berichtenpoort.engine.arithmetic;
