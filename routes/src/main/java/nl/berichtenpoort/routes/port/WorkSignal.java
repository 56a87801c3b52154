package nl.berichtenpoort.routes.port;

/** Tells the routes that there is work, after the transaction that made it has committed. Losing a signal loses no work. */
public interface WorkSignal {

    /** A message is in the journal and waits to be processed. */
    void messageReceived(long messageId);

    /** An outgoing message is in the outbox and due. */
    void deliveryDue(long outgoingId);
}
