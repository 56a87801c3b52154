package nl.berichtenpoort.app.intake;

import nl.berichtenpoort.app.journal.MessageIdentity;
import nl.berichtenpoort.routes.port.IncomingMessage;
import nl.berichtenpoort.routes.port.IntakeResult;

/** Sees what intake did, after it has committed. It must not fail and must not keep the message. */
@FunctionalInterface
public interface IntakeObserver {

    /**
     * A message is stored.
     *
     * @param nanos how long it took, from the bytes to the commit
     */
    void stored(IncomingMessage message, MessageIdentity identity, IntakeResult result, long nanos);
}
