package nl.berichtenpoort.app.journal;

/** Where a message stands. */
public enum MessageState {
    /** Stored and acknowledged; to be judged. */
    RECEIVED,
    /** Refused before the standard's return messages apply: at the door (Fo03, problem) or with an Fo01. Final. */
    REFUSED,
    /** Repeats an earlier message; the first answer is sent again. Final. */
    DUPLICATE,
    /** Refused with a return message that carries return codes. Final. */
    REJECTED,
    /** In order; on its way to the receiver. */
    ACCEPTED,
    /** The receiver has it: its system took it over or it acknowledged it from its mailbox. Final. */
    DELIVERED,
    /** All attempts to deliver failed; waits for a person, can be replayed. */
    DEAD,
    /**
     * Kept back, waits for a person, can be replayed: a message on its way out that is not in order (disposition HELD),
     * or one whose judgement a defect of ours stopped, or whose answer was not valid against its own schema.
     */
    HELD,
    /** On its way out, not in order, and taken back by its sender: never left. Final. */
    WITHDRAWN
}
