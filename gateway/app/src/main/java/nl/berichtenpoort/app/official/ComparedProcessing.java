package nl.berichtenpoort.app.official;

import nl.berichtenpoort.routes.port.MessageProcessing;

/** Has every message compared after it was processed. */
final class ComparedProcessing implements MessageProcessing {

    private final MessageProcessing processing;
    private final OfficialComparisons comparisons;

    ComparedProcessing(MessageProcessing processing, OfficialComparisons comparisons) {
        this.processing = processing;
        this.comparisons = comparisons;
    }

    @Override
    public void process(long messageId) {
        processing.process(messageId);
        comparisons.processed(messageId);
    }
}
