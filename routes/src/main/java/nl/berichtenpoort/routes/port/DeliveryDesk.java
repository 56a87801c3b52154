package nl.berichtenpoort.routes.port;

/** Brings outgoing messages to their receivers. */
public interface DeliveryDesk {

    /**
     * Makes one attempt for an outgoing message through its receiver's connector and records how it went: delivered, to
     * be tried again at a later time, or dead. Does nothing if the message is not due, so a repeated call is harmless.
     *
     * @throws RuntimeException only if the outcome of the attempt could not be recorded
     */
    void attempt(long outgoingId);
}
