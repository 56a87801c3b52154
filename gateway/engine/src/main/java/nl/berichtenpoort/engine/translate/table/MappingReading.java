package nl.berichtenpoort.engine.translate.table;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.yaml.FileFault;

/**
 * What reading a mapping file gives.
 *
 * @param mapping the mapping; empty if a fault is an error
 * @param faults everything that is wrong with the file, by place; {@link MappingFaultTexts} has the sentences
 */
public record MappingReading(Optional<TableMapping> mapping, List<FileFault> faults) {
    public MappingReading {
        Objects.requireNonNull(mapping);
        faults = List.copyOf(faults);
    }
}
