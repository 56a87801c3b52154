package nl.berichtenpoort.app.contract;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.report.Severity;
import nl.berichtenpoort.engine.yaml.FileFault;

/**
 * How the contracts of the gateway stand.
 *
 * @param folder where they are read from; empty if the gateway works without contracts
 * @param inForce the set in force
 * @param versions how many versions of contracts that set has
 * @param readAt when the folder was read the last time that it differed
 * @param faults what is wrong with what was read then; with an error among them the set in force is an older one
 */
public record ContractsStatus(
        Optional<String> folder,
        Optional<RecordedSet> inForce,
        int versions,
        Optional<Instant> readAt,
        List<FileFault> faults) {
    public ContractsStatus {
        Objects.requireNonNull(folder);
        Objects.requireNonNull(inForce);
        Objects.requireNonNull(readAt);
        faults = List.copyOf(faults);
    }

    /** Whether the folder cannot be used, so that older contracts stay in force. */
    public boolean faulty() {
        return faults.stream().anyMatch(fault -> fault.severity() == Severity.ERROR);
    }
}
