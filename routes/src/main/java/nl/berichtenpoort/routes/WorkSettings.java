package nl.berichtenpoort.routes;

/**
 * How a work queue is emptied.
 *
 * @param consumers how many references are worked on at the same time, at least 1
 * @param attempts how many deliveries by the broker a reference gets before it is put aside, at least 1
 */
public record WorkSettings(int consumers, int attempts) {
    public WorkSettings {
        if (consumers < 1 || attempts < 1) {
            throw new IllegalArgumentException(
                    "consumers and attempts are at least 1, not " + consumers + " and " + attempts);
        }
    }
}
