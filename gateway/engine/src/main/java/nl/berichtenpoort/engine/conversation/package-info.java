/**
 * Whole conversations through the engine: one message after another, with the case file that they build up, and the
 * answer to each. For vendors who test their software; the verdicts are those of production because the pipeline, the
 * case file and the answers are. May use the whole engine.
 */
package nl.berichtenpoort.engine.conversation;
