package nl.berichtenpoort.engine.rule;

import java.util.List;
import nl.berichtenpoort.engine.message.MessageNode;

/** A place that violates a rule, before its path is known. */
record Violation(Rule rule, MessageNode node, List<String> arguments) {}
