package nl.berichtenpoort.app.official;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.official.OfficialComparison;
import nl.berichtenpoort.engine.official.RuleDifference;
import nl.berichtenpoort.schemas.RuleCatalogue;
import nl.berichtenpoort.schemas.RuleEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares messages behind their processing, one at a time, and counts: messages by how it went ({@code
 * berichtenpoort.official.messages}: outcome) and rules by difference ({@code berichtenpoort.official.rules}: rule,
 * difference). Under pressure it skips messages, which it counts too, rather than holding up the traffic.
 */
final class OfficialComparisons implements AutoCloseable {

    static final String MESSAGES = "berichtenpoort.official.messages";
    static final String RULES = "berichtenpoort.official.rules";

    private static final Logger LOG = LoggerFactory.getLogger(OfficialComparisons.class);
    private static final int MOST_WAITING = 100;

    private final OfficialDesk desk;
    private final MeterRegistry registry;
    private final Set<String> knownRules;
    private final ThreadPoolExecutor worker;

    OfficialComparisons(OfficialDesk desk, MeterRegistry registry) {
        this.desk = desk;
        this.registry = registry;
        this.knownRules =
                RuleCatalogue.release32().rules().stream().map(RuleEntry::id).collect(Collectors.toUnmodifiableSet());
        this.worker =
                new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                    Thread thread = new Thread(work, "official-comparisons");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** A message was processed. */
    void processed(long messageId) {
        try {
            worker.execute(() -> compare(messageId));
        } catch (RejectedExecutionException full) {
            count("skipped");
        }
    }

    private void compare(long messageId) {
        try {
            Optional<OfficialComparison> comparison = desk.compare(messageId);
            comparison.ifPresent(this::count);
        } catch (RuntimeException defect) {
            // Only a second opinion: the message itself was processed.
            LOG.warn("Message {} could not be compared with the official stylesheets", messageId, defect);
            count("crashed");
        }
    }

    private void count(OfficialComparison comparison) {
        comparison
                .failure()
                .ifPresent(failure -> LOG.warn(
                        "Official stylesheet {} failed: {} {}",
                        failure.stylesheet(),
                        failure.kind().label(),
                        failure.detail()));
        for (RuleDifference rule : comparison.rules()) {
            registry.counter(
                            RULES,
                            "rule",
                            knownRules.contains(rule.rule()) ? rule.rule() : "other",
                            "difference",
                            rule.difference().label())
                    .increment();
        }
        count(comparison.outcome().label());
    }

    private void count(String outcome) {
        registry.counter(MESSAGES, "outcome", outcome).increment();
    }

    /** Stops; what still waits is not compared. */
    @Override
    public void close() {
        worker.shutdownNow();
    }
}
