package nl.berichtenpoort.engine.xml;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.XMLStreamWriter2;

/**
 * Makes the StAX writers of the engine: UTF-8 without a byte order mark, always the same bytes for the same calls, and
 * text that reads back as it was written, carriage returns included.
 */
public final class XmlOutput {

    private static final byte[] DECLARATION =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".getBytes(StandardCharsets.US_ASCII);
    private static final XMLOutputFactory FACTORY = new OutputFactoryImpl();

    private XmlOutput() {}

    /** A writer of one document, with its XML declaration written; closing it leaves the stream open. */
    public static XMLStreamWriter open(OutputStream out) throws IOException, XMLStreamException {
        out.write(DECLARATION);
        return FACTORY.createXMLStreamWriter(out, "UTF-8");
    }

    /** A writer without an XML declaration, which a page for a browser may not have; closing it leaves the stream open. */
    public static XMLStreamWriter2 openPage(OutputStream out) throws XMLStreamException {
        return (XMLStreamWriter2) FACTORY.createXMLStreamWriter(out, "UTF-8");
    }
}
