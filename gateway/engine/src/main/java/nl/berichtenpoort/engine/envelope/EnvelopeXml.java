package nl.berichtenpoort.engine.envelope;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.berichtenpoort.engine.xml.HardenedXml;

/** Names of the envelope, and its parser. */
final class EnvelopeXml {

    static final String STUF = "http://www.egem.nl/StUF/StUF0301";
    static final String GGK = "http://www.stufstandaarden.nl/koppelvlak/ggk0210";
    static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    // A text that nobody asks for is not kept: the payload is decoded straight from the document's bytes.
    private static final HardenedXml XML = new HardenedXml(true);

    private EnvelopeXml() {}

    static XMLStreamReader reader(byte[] document) throws XMLStreamException {
        return XML.open(document);
    }
}
