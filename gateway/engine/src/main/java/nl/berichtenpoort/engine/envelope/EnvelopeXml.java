package nl.berichtenpoort.engine.envelope;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;

/**
 * Names of the envelope, and its parser. Aalto is named outright, so that no other StAX implementation on the
 * class path can take its place; it never reads a DTD or an external entity, and the properties say so once more.
 */
final class EnvelopeXml {

    static final String STUF = "http://www.egem.nl/StUF/StUF0301";
    static final String GGK = "http://www.stufstandaarden.nl/koppelvlak/ggk0210";
    static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private static final XMLInputFactory2 INPUT = input();

    private EnvelopeXml() {}

    private static XMLInputFactory2 input() {
        XMLInputFactory2 factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // A text that nobody asks for is not kept: the payload is decoded straight from the document's bytes.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, true);
        return factory;
    }

    static XMLStreamReader reader(byte[] document) throws XMLStreamException {
        return INPUT.createXMLStreamReader(new java.io.ByteArrayInputStream(document));
    }
}
