package nl.berichtenpoort.engine.rule;

import nl.berichtenpoort.engine.message.MessageNode;

/**
 * The check of a rule that looks at the lines of an invoice or its answer one by one. The runner walks the lines once
 * for all such checks together: a large invoice does not fit in a processor's cache, so that walking it costs more than
 * checking it.
 */
@FunctionalInterface
interface PrestatieCheck extends RuleCheck {

    /** Looks at everything but the lines, and gives what is to be done with each line. */
    Walk begin(Subject subject, Violations violations);

    /** Checks the subject in a walk of its own. */
    @Override
    default void check(Subject subject, Violations violations) {
        Walk walk = begin(subject, violations);
        Elements.forEachPrestatie(subject, walk::prestatie);
        walk.end();
    }

    /** One walk over the lines, in the order of the message. Lives for one message. */
    @FunctionalInterface
    interface Walk {

        /** Looks at a line. */
        void prestatie(MessageNode prestatie);

        /** After the last line. */
        default void end() {}
    }
}
