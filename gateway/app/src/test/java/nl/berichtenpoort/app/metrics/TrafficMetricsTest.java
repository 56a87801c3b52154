package nl.berichtenpoort.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.berichtenpoort.app.journal.MessageState;
import nl.berichtenpoort.engine.message.MessageType;
import org.junit.jupiter.api.Test;

class TrafficMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final TrafficMetrics metrics = new TrafficMetrics(registry, code -> code.equals("0153"));

    @Test
    void countsByTypeStateAndRegisteredParty() {
        metrics.reached(Optional.of(MessageType.JW301), MessageState.DELIVERED, Optional.of("0153"));
        metrics.reached(Optional.of(MessageType.JW301), MessageState.DELIVERED, Optional.of("0153"));
        metrics.reached(Optional.of(MessageType.JW301), MessageState.DEAD, Optional.of("0153"));

        assertThat(count("JW301", "DELIVERED", "0153")).isEqualTo(2);
        assertThat(count("JW301", "DEAD", "0153")).isEqualTo(1);
    }

    @Test
    void whoIsNotRegisteredHasNoLabelOfItsOwn() {
        for (int code = 10_000_000; code < 10_000_100; code++) {
            metrics.reached(Optional.of(MessageType.JW315), MessageState.RECEIVED, Optional.of(Integer.toString(code)));
        }
        metrics.reached(Optional.empty(), MessageState.REFUSED, Optional.empty());

        assertThat(count("JW315", "RECEIVED", "other")).isEqualTo(100);
        assertThat(count("unknown", "REFUSED", "unknown")).isEqualTo(1);
        assertThat(registry.getMeters())
                .flatMap(meter -> meter.getId().getTags())
                .extracting(Tag::getValue)
                .containsOnly("JW315", "RECEIVED", "other", "unknown", "REFUSED");
    }

    @Test
    void takesTheTimeOfAStep() {
        metrics.step("intake", TimeUnit.MILLISECONDS.toNanos(3));

        assertThat(registry.get("berichtenpoort.step")
                        .tag("step", "intake")
                        .timer()
                        .totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(3);
        assertThat(registry.find("berichtenpoort.step").timers()).hasSize(1);
    }

    private double count(String type, String state, String party) {
        return registry.get("berichtenpoort.messages")
                .tags("type", type, "state", state, "party", party)
                .counter()
                .count();
    }
}
