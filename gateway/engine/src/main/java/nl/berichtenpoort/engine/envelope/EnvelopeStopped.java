package nl.berichtenpoort.engine.envelope;

import javax.xml.stream.XMLStreamException;

/** Ends the reading of an envelope; the finding that tells why is already noted. */
final class EnvelopeStopped extends XMLStreamException {

    private static final long serialVersionUID = 1L;

    EnvelopeStopped(EnvelopeFault fault) {
        super(fault.rule());
    }
}
