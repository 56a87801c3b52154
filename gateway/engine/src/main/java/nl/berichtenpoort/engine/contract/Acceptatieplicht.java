package nl.berichtenpoort.engine.contract;

import java.time.Period;
import java.util.Objects;
import java.util.Optional;

/**
 * The duty to take every client that is allocated. A full waiting list that the contract records is an exception.
 *
 * @param startBinnen within how long after the first day of the allocation the care has to start, if that is agreed
 */
public record Acceptatieplicht(Optional<Period> startBinnen) {
    public Acceptatieplicht {
        Objects.requireNonNull(startBinnen);
    }
}
