package nl.berichtenpoort.engine.contract.verdict;

import java.util.List;
import java.util.Objects;
import nl.berichtenpoort.engine.rule.LayerRun;

/**
 * What the contracts say about a message.
 *
 * @param run the findings
 * @param verzoeken the decision on each request of a 315 or 317, in the order of the message
 * @param regels what the contract gives for each line of a 323 that the standard leaves standing and an agreement covers
 */
public record ContractOordeel(LayerRun run, List<VerzoekOordeel> verzoeken, List<Regeloordeel> regels) {
    public ContractOordeel {
        Objects.requireNonNull(run);
        verzoeken = List.copyOf(verzoeken);
        regels = List.copyOf(regels);
    }
}
