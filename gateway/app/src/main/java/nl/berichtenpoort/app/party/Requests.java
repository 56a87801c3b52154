package nl.berichtenpoort.app.party;

/** What the gateway does for a municipality with a request (315, 317) that its contracts do not fit. */
public enum Requests {
    /** It sends the 319 in the municipality's name. */
    ANSWER,
    /** It tells the municipality, which sends the 319 itself. */
    ADVISE
}
