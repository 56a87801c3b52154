package nl.berichtenpoort.engine.rule;

import nl.berichtenpoort.engine.message.MessageNode;

/** The check of one rule. Looks at the whole message and reports every place that violates the rule. */
@FunctionalInterface
public interface RuleCheck {

    /** Checks the subject; every call on {@code violations} becomes a finding. */
    void check(Subject subject, Violations violations);

    /** Receives the places that violate a rule, in the order of the message. */
    @FunctionalInterface
    interface Violations {

        /**
         * Reports a place.
         *
         * @param node the element that violates the rule
         * @param arguments what the rule's texts fill in; never personal data
         */
        void at(MessageNode node, String... arguments);
    }
}
