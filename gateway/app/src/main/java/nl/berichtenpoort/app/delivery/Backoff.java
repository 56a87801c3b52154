package nl.berichtenpoort.app.delivery;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * The pause before the next attempt: doubling, with a limit, and up to a quarter longer by chance, so that what failed
 * together does not come back together.
 */
final class Backoff {

    private static final double MOST_JITTER = 0.25;

    private final DeliveryProperties properties;
    private final DoubleSupplier chance;

    /** @param chance gives numbers from 0 to below 1 */
    Backoff(DeliveryProperties properties, DoubleSupplier chance) {
        this.properties = properties;
        this.chance = chance;
    }

    /** @param failures how many attempts failed so far, at least 1 */
    Duration pause(int failures) {
        long longest = properties.longestPause().toMillis();
        long doubled = properties.firstPause().toMillis();
        for (int failure = 1; failure < failures && doubled < longest; failure++) {
            doubled *= 2;
        }
        long pause = Math.min(doubled, longest);
        return Duration.ofMillis(pause + (long) (pause * MOST_JITTER * chance.getAsDouble()));
    }
}
