package nl.berichtenpoort.routes;

import java.time.Duration;
import java.util.Objects;

/**
 * How often the database is searched for work without a signal.
 *
 * @param messages interval for messages that wait to be judged
 * @param deliveries interval for outgoing messages whose next attempt is due; the shortest backoff that can be kept
 * @param most how many references one look brings in at most, at least 1
 */
public record WatchSettings(Duration messages, Duration deliveries, int most) {
    public WatchSettings {
        Objects.requireNonNull(messages);
        Objects.requireNonNull(deliveries);
        if (messages.toMillis() < 1 || deliveries.toMillis() < 1 || most < 1) {
            throw new IllegalArgumentException("Intervals and the number of references are positive");
        }
    }
}
