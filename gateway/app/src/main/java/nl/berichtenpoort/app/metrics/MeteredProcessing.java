package nl.berichtenpoort.app.metrics;

import nl.berichtenpoort.routes.port.MessageProcessing;

/** Takes the time of the processing and counts what became of each message. */
final class MeteredProcessing implements MessageProcessing {

    private final MessageProcessing processing;
    private final TrafficMetrics metrics;
    private final StateLookup states;

    MeteredProcessing(MessageProcessing processing, TrafficMetrics metrics, StateLookup states) {
        this.processing = processing;
        this.metrics = metrics;
        this.states = states;
    }

    @Override
    public void process(long messageId) {
        long start = System.nanoTime();
        processing.process(messageId);
        metrics.step("process", System.nanoTime() - start);
        states.ofMessage(messageId).ifPresent(now -> metrics.reached(now.type(), now.state(), now.sender()));
    }
}
