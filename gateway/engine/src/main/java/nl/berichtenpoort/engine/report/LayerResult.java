package nl.berichtenpoort.engine.report;

import java.util.Objects;

/** The outcome of one layer for one message. */
public record LayerResult(Layer layer, LayerOutcome outcome) {
    public LayerResult {
        Objects.requireNonNull(layer);
        Objects.requireNonNull(outcome);
    }
}
