package nl.berichtenpoort.app.connector;

/** A way to a party. Implementations are thread-safe and keep nothing of what they carry. */
public interface Connector {

    /**
     * Makes one attempt. The same parcel may come again, with the same reference, if the outcome of an earlier attempt
     * got lost.
     */
    DeliveryOutcome deliver(Parcel parcel);
}
