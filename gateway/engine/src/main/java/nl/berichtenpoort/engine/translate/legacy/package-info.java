/**
 * The older invoice and its answer, JW303, WMO303, JW304 and WMO304, which release 3.0 kept for periods before 2021. They
 * are judged by this project's own profile of their schema, become a 323 or a 325, and a 325 and a 323 become them again.
 * What becomes of each element is in the table of {@code docs/legacy-303.md}: carried, derived, told as lost, or a reason
 * to refuse. May use {@code engine.translate.release} for outcomes and places, {@code engine.message} and
 * {@code engine.schema}.
 */
package nl.berichtenpoort.engine.translate.legacy;
