package nl.berichtenpoort.engine.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageType;

/**
 * What the gateway says of one message: the same report for the command line, REST, the return message and the test
 * bench.
 *
 * @param type the message type, if the message could be identified
 * @param release the release as far as the message tells, for example {@code 3.2}
 * @param layers one result for each layer, in the order of {@link Layer}
 * @param findings all findings, in the order of the layers and, within a layer, of the message
 * @param unchecked rules of the layers that ran, left out because what they need was not there
 * @param disposition what happens with the message
 */
public record Report(
        Optional<MessageType> type,
        Optional<String> release,
        List<LayerResult> layers,
        List<Finding> findings,
        List<UncheckedRules> unchecked,
        Disposition disposition) {

    public Report {
        Objects.requireNonNull(type);
        Objects.requireNonNull(release);
        layers = List.copyOf(layers);
        findings = List.copyOf(findings);
        unchecked = List.copyOf(unchecked);
        Objects.requireNonNull(disposition);
    }

    /** A report of which no rule was left out. */
    public Report(
            Optional<MessageType> type,
            Optional<String> release,
            List<LayerResult> layers,
            List<Finding> findings,
            Disposition disposition) {
        this(type, release, layers, findings, List.of(), disposition);
    }

    /** The same report of a message with which something else happens. */
    public Report with(Disposition other) {
        return new Report(type, release, layers, findings, unchecked, other);
    }

    /** The verdict: undetermined if a layer crashed, else invalid if any finding is an error, else valid. */
    public Verdict verdict() {
        if (layers.stream().anyMatch(layer -> layer.outcome() == LayerOutcome.CRASHED)) {
            return Verdict.UNDETERMINED;
        }
        return findings.stream().anyMatch(Finding::isError) ? Verdict.INVALID : Verdict.VALID;
    }

    /** How a layer ended. */
    public LayerOutcome outcome(Layer layer) {
        return layers.stream()
                .filter(result -> result.layer() == layer)
                .map(LayerResult::outcome)
                .findFirst()
                .orElse(LayerOutcome.SKIPPED);
    }
}
