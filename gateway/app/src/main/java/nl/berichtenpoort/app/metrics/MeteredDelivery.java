package nl.berichtenpoort.app.metrics;

import nl.berichtenpoort.routes.port.DeliveryDesk;

/** Takes the time of the delivery attempts and counts the messages that reached their receiver, or never will. */
final class MeteredDelivery implements DeliveryDesk {

    private final DeliveryDesk desk;
    private final TrafficMetrics metrics;
    private final StateLookup states;

    MeteredDelivery(DeliveryDesk desk, TrafficMetrics metrics, StateLookup states) {
        this.desk = desk;
        this.metrics = metrics;
        this.states = states;
    }

    @Override
    public void attempt(long outgoingId) {
        long start = System.nanoTime();
        desk.attempt(outgoingId);
        metrics.step("deliver", System.nanoTime() - start);
        states.ofFinished(outgoingId).ifPresent(now -> metrics.reached(now.type(), now.state(), now.sender()));
    }
}
