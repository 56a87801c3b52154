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
    /** A defect of ours stopped the judgement, or an answer was not valid against its own schema; can be replayed. */
    HELD
}
