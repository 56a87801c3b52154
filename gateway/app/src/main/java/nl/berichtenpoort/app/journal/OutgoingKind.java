package nl.berichtenpoort.app.journal;

/** Why a message goes out. */
public enum OutgoingKind {
    /** A message of one party that is passed on to the other. */
    FORWARD,
    /** A return message that the gateway composed. */
    ANSWER,
    /** An Fo01. */
    ERROR,
    /** The answer of an earlier message once more, because that message came in again. */
    REPEAT,
    /** What we found in a message, for the back-office that has to do something about it. */
    REPORT
}
