package nl.berichtenpoort.app.rest;

/** Sees that a party took a message out of its mailbox, after it has committed. It must not fail. */
@FunctionalInterface
public interface AcknowledgementObserver {

    /** A message was acknowledged, for the first time. */
    void acknowledged(long outgoingId);
}
