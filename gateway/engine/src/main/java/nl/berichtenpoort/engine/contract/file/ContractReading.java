package nl.berichtenpoort.engine.contract.file;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.yaml.FileFault;

/**
 * What came of reading contract files.
 *
 * @param contracts the set; empty if there is an error
 * @param faults everything that is wrong, by file and place; with a set only warnings
 */
public record ContractReading(Optional<ContractSet> contracts, List<FileFault> faults) {
    public ContractReading {
        Objects.requireNonNull(contracts);
        faults = List.copyOf(faults);
    }
}
