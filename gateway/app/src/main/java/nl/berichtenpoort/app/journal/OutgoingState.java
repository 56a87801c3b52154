package nl.berichtenpoort.app.journal;

/** Where an outgoing message stands. */
public enum OutgoingState {
    /** To be delivered by a connector, now or at the next attempt. */
    PENDING,
    /** In the mailbox of the receiver, not yet acknowledged. */
    AVAILABLE,
    /** Delivered, or acknowledged from the mailbox. Final. */
    DELIVERED,
    /** All attempts failed; can be replayed. */
    DEAD,
    /** Not valid against its own schema: never sent. */
    HELD
}
