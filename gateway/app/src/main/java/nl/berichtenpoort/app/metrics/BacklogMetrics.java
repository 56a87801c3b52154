package nl.berichtenpoort.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;

/**
 * What waits in the database: {@code berichtenpoort.outbox} by state, {@code berichtenpoort.held} by reason and
 * {@code berichtenpoort.unprocessed}. The database is asked at most once in {@value #SECONDS} seconds; while it is away the gauges have no value.
 */
final class BacklogMetrics implements MeterBinder {

    static final int SECONDS = 5;

    private static final long FRESH = Duration.ofSeconds(SECONDS).toNanos();

    private record Reading(long at, Map<String, Long> outbox, Map<String, Long> held, double unprocessed) {}

    private final StateLookup states;
    private Reading last = new Reading(System.nanoTime() - 2 * FRESH, Map.of(), Map.of(), Double.NaN);

    BacklogMetrics(StateLookup states) {
        this.states = states;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String state : List.of("PENDING", "AVAILABLE", "DEAD")) {
            Gauge.builder("berichtenpoort.outbox", this, backlog -> backlog.outbox(state))
                    .description("Outgoing messages that are to be delivered, wait in a mailbox or are dead letters")
                    .tag("state", state)
                    .register(registry);
        }
        for (String reason : List.of("errors", "translation", "defect")) {
            Gauge.builder("berichtenpoort.held", this, backlog -> backlog.held(reason))
                    .description(
                            "Messages that are kept back, for their errors, for a translation, or by a defect of ours")
                    .tag("reason", reason)
                    .register(registry);
        }
        Gauge.builder(
                        "berichtenpoort.unprocessed",
                        this,
                        backlog -> backlog.read().unprocessed())
                .description("Messages that were taken over and are not judged yet")
                .register(registry);
    }

    private double outbox(String state) {
        Reading reading = read();
        return Double.isNaN(reading.unprocessed())
                ? Double.NaN
                : reading.outbox().getOrDefault(state, 0L);
    }

    private double held(String reason) {
        Reading reading = read();
        return Double.isNaN(reading.unprocessed()) ? Double.NaN : reading.held().getOrDefault(reason, 0L);
    }

    private synchronized Reading read() {
        long now = System.nanoTime();
        if (now - last.at() > FRESH) {
            try {
                last = new Reading(now, states.outbox(), states.held(), states.unprocessed());
            } catch (DataAccessException e) {
                last = new Reading(now, Map.of(), Map.of(), Double.NaN);
            }
        }
        return last;
    }
}
