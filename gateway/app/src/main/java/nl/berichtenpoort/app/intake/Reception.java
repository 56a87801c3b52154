package nl.berichtenpoort.app.intake;

import nl.berichtenpoort.engine.message.ReadingLimits;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.routes.port.IncomingMessage;

/** Where the doors that answer in the same call, SOAP and REST, bring what came in. */
public interface Reception {

    /** Most bytes of a message with its envelope, and with SOAP around it: 25 MB (StUF-GGk 2.1). */
    int MOST_BYTES = ReadingLimits.MOST_BYTES;

    /** How much more a door reads and throws away, so that a sender sees why its message is refused. */
    long PATIENCE = MOST_BYTES;

    /**
     * Stores a message durably and decides whether it is taken over. A content longer than {@link #MOST_BYTES} is
     * refused as too large, and only its beginning is stored.
     *
     * @throws RuntimeException if the message could not be stored; the door must not acknowledge it
     */
    Admission admit(IncomingMessage message);

    /**
     * Stores a message that the door refuses by its own protocol, whatever the message is worth.
     *
     * @param reason what the door found; the findings of the envelope itself come instead where it has any
     * @throws RuntimeException if the message could not be stored
     */
    Admission turnAway(IncomingMessage message, Finding reason);
}
