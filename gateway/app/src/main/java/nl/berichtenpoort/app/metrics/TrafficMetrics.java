package nl.berichtenpoort.app.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import nl.berichtenpoort.app.intake.IntakeObserver;
import nl.berichtenpoort.app.journal.MessageIdentity;
import nl.berichtenpoort.app.journal.MessageState;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.routes.port.IncomingMessage;
import nl.berichtenpoort.routes.port.IntakeResult;

/**
 * Counts messages as they reach a state ({@code berichtenpoort.messages}: type, state, party) and takes the time of the
 * steps ({@code berichtenpoort.step}: intake, process, deliver).
 */
public final class TrafficMetrics implements IntakeObserver {

    static final String MESSAGES = "berichtenpoort.messages";
    static final String STEP = "berichtenpoort.step";
    static final String OTHER = "other";
    static final String UNKNOWN = "unknown";

    private final MeterRegistry registry;
    private final Predicate<String> registered;

    /** @param registered whether the party with a code is registered by name: only then it has a label of its own */
    TrafficMetrics(MeterRegistry registry, Predicate<String> registered) {
        this.registry = registry;
        this.registered = registered;
    }

    @Override
    public void stored(IncomingMessage message, MessageIdentity identity, IntakeResult result, long nanos) {
        step("intake", nanos);
        MessageState state = result instanceof IntakeResult.Refused ? MessageState.REFUSED : MessageState.RECEIVED;
        reached(identity.type(), state, identity.sender());
    }

    /** A message of this type and sender reached a state. */
    void reached(Optional<MessageType> type, MessageState state, Optional<String> sender) {
        registry.counter(
                        MESSAGES,
                        "type",
                        type.map(MessageType::functie).orElse(UNKNOWN),
                        "state",
                        state.name(),
                        "party",
                        sender.map(this::label).orElse(UNKNOWN))
                .increment();
    }

    /** A step took this long. */
    void step(String step, long nanos) {
        Timer.builder(STEP)
                .tag("step", step)
                .publishPercentileHistogram()
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private String label(String sender) {
        return registered.test(sender) ? sender : OTHER;
    }
}
