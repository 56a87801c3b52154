package nl.berichtenpoort.routes;

import nl.berichtenpoort.routes.port.Alarm;
import nl.berichtenpoort.routes.port.MessageProcessing;

/** Brings each stored message to its outcome. */
public final class ProcessRoutes extends WorkRoute {

    /** Id of the route. */
    public static final String ROUTE = "process";

    public ProcessRoutes(MessageProcessing processing, WorkSettings settings, Alarm alarm) {
        super(ROUTE, Queues.PROCESS, processing::process, settings, alarm);
    }
}
