package nl.berichtenpoort.engine.report;

import java.util.ArrayList;
import java.util.Arrays;
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

    /** Of a message that no layer has looked at. */
    public static Report unjudged(Optional<MessageType> type, Optional<String> release) {
        return new Report(
                type,
                release,
                Arrays.stream(Layer.values())
                        .map(layer -> new LayerResult(layer, LayerOutcome.SKIPPED))
                        .toList(),
                List.of(),
                Disposition.NOT_PROCESSED);
    }

    /** The same report of a message with which something else happens. */
    public Report with(Disposition other) {
        return new Report(type, release, layers, findings, unchecked, other);
    }

    /** The same report with its findings told otherwise. */
    public Report withFindings(List<Finding> others) {
        return new Report(type, release, layers, others, unchecked, disposition);
    }

    /** The same report with another outcome of a layer, and findings of it behind the others. */
    public Report with(Layer layer, LayerOutcome outcome, List<Finding> added) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(added);
        return new Report(
                type,
                release,
                layers.stream()
                        .map(result -> result.layer() == layer ? new LayerResult(layer, outcome) : result)
                        .toList(),
                all,
                unchecked,
                disposition);
    }

    /**
     * The verdict: undetermined if a layer crashed or no message could be made to judge, else invalid if any finding is
     * an error, else valid. What a mapping cannot do with a message says nothing against the message.
     */
    public Verdict verdict() {
        boolean untranslated = disposition == Disposition.UNTRANSLATED;
        if (layers.stream().anyMatch(layer -> layer.outcome() == LayerOutcome.CRASHED)
                || untranslated && outcome(Layer.IDENTIFY) == LayerOutcome.SKIPPED) {
            return Verdict.UNDETERMINED;
        }
        return findings.stream()
                        .filter(finding -> !untranslated || finding.layer() != Layer.TRANSLATE)
                        .anyMatch(Finding::isError)
                ? Verdict.INVALID
                : Verdict.VALID;
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
