package nl.berichtenpoort.engine.envelope;

import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.berichtenpoort.engine.message.ReadingLimits;
import nl.berichtenpoort.engine.report.Position;

/**
 * Reads StUF-GGk messages in one hardened pass: Di01, Du01, Fo01, Bv03 and Fo03, bare or in SOAP 1.1. No DTD, no
 * entities, bounded depth; base64 is decoded while it is read and capped. Judges everything that the schema of StUF-GGk
 * 2.1 says, and tells all faults with their places. Immutable, for use by any number of threads.
 */
public final class EnvelopeReader {

    /** What the standard allows an envelope with its payload: 25 MB. */
    public static final int MAX_BYTES = ReadingLimits.MOST_BYTES;

    private final int maxEnvelope;
    private final int maxPayload;

    /** A reader with the standard's limits. */
    public EnvelopeReader() {
        this(MAX_BYTES, MAX_BYTES);
    }

    /**
     * @param maxEnvelope the most bytes of a document, the SOAP around an envelope included
     * @param maxPayload the most bytes of a decoded payload
     */
    public EnvelopeReader(int maxEnvelope, int maxPayload) {
        this.maxEnvelope = maxEnvelope;
        this.maxPayload = maxPayload;
    }

    /**
     * Whether a document is an envelope, as far as its first element tells: SOAP of either version, or an element in a
     * StUF namespace of any version. False for everything else, also for what is no XML: then it is to be read, and
     * judged, as a bare message.
     */
    public boolean isEnvelope(byte[] document) {
        try {
            XMLStreamReader xml = EnvelopeXml.reader(document);
            try {
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                        return isEnvelopeNamespace(xml.getNamespaceURI());
                    }
                }
                return false;
            } finally {
                xml.close();
            }
        } catch (XMLStreamException notXml) {
            // The reader of bare messages tells what is wrong with it.
            return false;
        }
    }

    private static boolean isEnvelopeNamespace(String namespace) {
        return namespace != null
                && (namespace.equals(EnvelopeXml.SOAP_11)
                        || namespace.equals(EnvelopeXml.SOAP_12)
                        || namespace.startsWith("http://www.egem.nl/StUF/")
                        || namespace.startsWith("http://www.stufstandaarden.nl/"));
    }

    /** Reads a document; never throws for what is in it. */
    public EnvelopeReading read(byte[] document) {
        if (document.length > maxEnvelope) {
            return new EnvelopeReading.Refused(
                    List.of(EnvelopeFault.TE_GROOT.finding(Position.MESSAGE, Integer.toString(maxEnvelope))),
                    EnvelopeFault.TE_GROOT.code(),
                    EnvelopeParser.NOTHING_KNOWN);
        }
        try {
            XMLStreamReader xml = EnvelopeXml.reader(document);
            try {
                return new EnvelopeParser(xml, document, maxPayload).read();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException notXml) {
            // Thrown before the first event: an encoding that is not supported, or an XML declaration that is wrong.
            return new EnvelopeReading.Refused(
                    List.of(EnvelopeFault.GEEN_XML.finding(EnvelopeParser.position(notXml))),
                    EnvelopeFault.GEEN_XML.code(),
                    EnvelopeParser.NOTHING_KNOWN);
        }
    }
}
