package nl.berichtenpoort.routes;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import nl.berichtenpoort.routes.port.Backlog;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/**
 * Finds work whose reference is not on the broker: a signal that was lost, a redelivery that has become due, a process
 * that was killed between its commit and its signal. References made here live no longer than until the next look, so a
 * slow consumer does not meet the same work many times over.
 */
public final class WatchRoutes extends RouteBuilder {

    /** Ids of the routes. */
    public static final String MESSAGES = "watch-messages";

    public static final String DELIVERIES = "watch-deliveries";

    private final Backlog backlog;
    private final WatchSettings settings;

    public WatchRoutes(Backlog backlog, WatchSettings settings) {
        this.backlog = Objects.requireNonNull(backlog);
        this.settings = Objects.requireNonNull(settings);
    }

    @Override
    public void configure() {
        // The next look is the retry. Say that it failed, not why at length: the database's own check is louder.
        onException(Exception.class)
                .handled(true)
                .logStackTrace(false)
                .log(LoggingLevel.WARN, "Watch ${routeId} failed: ${exception.class.name}");

        watch(MESSAGES, settings.messages(), backlog::unprocessedMessages, Queues.PROCESS);
        watch(DELIVERIES, settings.deliveries(), backlog::dueDeliveries, Queues.DELIVER);
    }

    private void watch(String routeId, Duration interval, IntFunction<List<Long>> search, String queue) {
        from("timer:" + routeId + "?delay=0&fixedRate=false&period=" + interval.toMillis())
                .routeId(routeId)
                .setBody(exchange -> search.apply(settings.most()))
                .split(body())
                .convertBodyTo(String.class)
                .to(Queues.producer(queue) + "?timeToLive=" + interval.toMillis());
    }
}
