package nl.berichtenpoort.engine.envelope;

/** What stands around a StUF message when it is written. */
public enum Wrapping {
    /** Nothing: the message is the document. */
    BARE,
    /** A SOAP 1.1 envelope; around an Fo03 a SOAP fault in it. */
    SOAP
}
