package nl.berichtenpoort.engine.xml;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Makes SAX readers for libraries that take no other: the JDK's own, which refuse a DOCTYPE and so every entity. */
public final class HardenedSax {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private HardenedSax() {}

    /**
     * A new reader, for one thread.
     *
     * @throws IllegalStateException if the parser does not take one of the safety switches
     */
    public static XMLReader reader() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("The XML parser does not take a safety switch", e);
        }
    }
}
