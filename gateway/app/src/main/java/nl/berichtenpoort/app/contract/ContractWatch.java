package nl.berichtenpoort.app.contract;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the folder of contracts from time to time. What changed is read once it looks the same two times in a row: half
 * of a set that is being copied can be valid by itself.
 */
final class ContractWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ContractWatch.class);

    private final ContractsInForce contracts;
    private final ScheduledExecutorService timer;
    private String seen = "";
    private String read = "";

    /**
     * @param folder empty where there is nothing to watch
     * @param interval between two looks
     */
    ContractWatch(Optional<ContractFolder> folder, ContractsInForce contracts, Duration interval) {
        this.contracts = Objects.requireNonNull(contracts);
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "contracts");
            thread.setDaemon(true);
            return thread;
        });
        folder.ifPresent(watched -> timer.scheduleWithFixedDelay(
                () -> look(watched), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void look(ContractFolder watched) {
        try {
            String now = watched.fingerprint();
            if (now.equals(seen) && !now.equals(read)) {
                contracts.reload();
                read = now;
            }
            seen = now;
        } catch (RuntimeException e) {
            // The database may be away; the contracts in force stay, and the next look tries again.
            LOG.warn("The folder of contracts could not be read again", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
