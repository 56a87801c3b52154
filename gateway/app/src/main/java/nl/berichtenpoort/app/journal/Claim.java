package nl.berichtenpoort.app.journal;

/** Whose a reference or an identification is after a message claimed it. */
public sealed interface Claim {

    /** Nobody used it before: it belongs to the message that claimed it, also if that message claims it again. */
    record Owned() implements Claim {}

    /**
     * An earlier message used it.
     *
     * @param messageId the journal's number of the earlier message
     * @param samePayload whether the earlier message had the same content, byte for byte: the claim repeats it
     */
    record TakenBy(long messageId, boolean samePayload) implements Claim {}
}
