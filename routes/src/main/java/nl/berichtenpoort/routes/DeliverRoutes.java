package nl.berichtenpoort.routes;

import nl.berichtenpoort.routes.port.Alarm;
import nl.berichtenpoort.routes.port.DeliveryDesk;

/** Makes one attempt for each outgoing message that is due; the desk decides about a next one. */
public final class DeliverRoutes extends WorkRoute {

    /** Id of the route. */
    public static final String ROUTE = "deliver";

    public DeliverRoutes(DeliveryDesk desk, WorkSettings settings, Alarm alarm) {
        super(ROUTE, Queues.DELIVER, desk::attempt, settings, alarm);
    }
}
