package nl.berichtenpoort.routes.port;

import java.util.List;

/**
 * Work that waits in the database. The routes ask for it at start-up and at intervals, so that work whose reference
 * never reached the broker is found again.
 */
public interface Backlog {

    /** Messages that were received longer ago than the route's patience and have no outcome yet, oldest first. */
    List<Long> unprocessedMessages(int most);

    /** Outgoing messages whose next attempt is due, oldest first. */
    List<Long> dueDeliveries(int most);
}
