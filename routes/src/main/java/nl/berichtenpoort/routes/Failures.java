package nl.berichtenpoort.routes;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;

/**
 * Logs failures of the application by their kind. Their texts stay out of the log at normal levels, because a database
 * or a parser may quote in them what it failed on.
 */
final class Failures {

    private Failures() {}

    /** The step itself; when it fails, what it was about is logged and the failure goes on. */
    static Processor logged(Logger log, String step, Processor processor) {
        return exchange -> {
            try {
                processor.process(exchange);
            } catch (Exception failure) {
                log.warn("{} failed, to be tried again: {}", step, kind(failure));
                log.debug("{} failed", step, failure);
                throw failure;
            }
        };
    }

    /** Class names of a failure and of what lies at its root. */
    static String kind(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String name = failure.getClass().getName();
        return root == failure ? name : name + " by " + root.getClass().getName();
    }

    /** The failure that an error handler is dealing with. */
    static Exception caught(Exchange exchange) {
        Exception caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        return caught == null ? exchange.getException() : caught;
    }
}
