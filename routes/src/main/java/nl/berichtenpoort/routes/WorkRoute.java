package nl.berichtenpoort.routes;

import java.util.Objects;
import java.util.function.LongConsumer;
import nl.berichtenpoort.routes.port.Alarm;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/**
 * A queue of references and the work that each asks for. The work commits in the database before the broker's local
 * transaction does; a failure rolls the reference back, and a repeated reference finds its work done. A reference that
 * keeps failing is put aside with an alarm, so that it cannot hold up the others; its work stays in the database and the
 * watch brings it back.
 */
abstract class WorkRoute extends RouteBuilder {

    private final String routeId;
    private final String queue;
    private final LongConsumer work;
    private final WorkSettings settings;
    private final Alarm alarm;

    WorkRoute(String routeId, String queue, LongConsumer work, WorkSettings settings, Alarm alarm) {
        this.routeId = Objects.requireNonNull(routeId);
        this.queue = Objects.requireNonNull(queue);
        this.work = Objects.requireNonNull(work);
        this.settings = Objects.requireNonNull(settings);
        this.alarm = Objects.requireNonNull(alarm);
    }

    @Override
    public void configure() {
        errorHandler(defaultErrorHandler().logExhausted(false));
        onException(Exception.class)
                .onWhen(this::isHopeless)
                .handled(true)
                .logHandled(false)
                .process(this::raiseAlarm)
                .to(Queues.producer(Queues.POISON));

        from(Queues.consumer(queue, settings.consumers()))
                .routeId(routeId)
                .process(Failures.logged(log, "Route " + routeId, exchange -> work.accept(WorkReference.of(exchange))));
    }

    private boolean isHopeless(Exchange exchange) {
        return Failures.caught(exchange) instanceof WorkReference.NoReference
                || WorkReference.deliveryCount(exchange) >= settings.attempts();
    }

    private void raiseAlarm(Exchange exchange) {
        // Only the kind of the failure: a message text may quote what it failed on.
        alarm.poisonReference(queue, WorkReference.printable(exchange), Failures.kind(Failures.caught(exchange)));
    }
}
