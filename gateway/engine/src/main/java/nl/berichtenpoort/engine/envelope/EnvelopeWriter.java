package nl.berichtenpoort.engine.envelope;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import nl.berichtenpoort.engine.xml.XmlOutput;

/**
 * Writes StUF-GGk messages as UTF-8 without a byte order mark, bare or in SOAP 1.1; the same message always gives the
 * same bytes. Base64 is encoded while it is written. Immutable.
 */
public final class EnvelopeWriter {

    private static final String STUF = "StUF";
    private static final String GGK = "GGK";
    private static final String SOAP = "soap";
    // A multiple of three, so that no piece but the last has padding.
    private static final int PIECE = 3 * 4096;

    /** Writes an envelope with its payload to a stream, which stays open. */
    public void write(Envelope envelope, Wrapping wrapping, OutputStream out) throws IOException {
        document(out, wrapping, Optional.empty(), xml -> envelope(xml, envelope));
    }

    /** An envelope with its payload as bytes. */
    public byte[] write(Envelope envelope, Wrapping wrapping) {
        return bytes(envelope.payload().size() / 3 * 4 + 4096, out -> write(envelope, wrapping, out));
    }

    /** Writes an error message to a stream, which stays open. An Fo03 in SOAP is the detail of a SOAP fault. */
    public void write(FoBericht foBericht, Wrapping wrapping, OutputStream out) throws IOException {
        Optional<FoBericht> fault =
                Optional.of(foBericht).filter(fo -> fo.stuurgegevens().berichtcode() == Berichtcode.FO03);
        document(out, wrapping, fault, xml -> foBericht(xml, foBericht));
    }

    /** An error message as bytes. */
    public byte[] write(FoBericht foBericht, Wrapping wrapping) {
        return bytes(4096, out -> write(foBericht, wrapping, out));
    }

    /** A Bv03 as bytes. */
    public byte[] writeAcknowledgement(Stuurgegevens bv03, Wrapping wrapping) {
        if (bv03.berichtcode() != Berichtcode.BV03) {
            throw new IllegalArgumentException(bv03.berichtcode() + " is no acknowledgement");
        }
        return bytes(
                2048,
                out -> document(out, wrapping, Optional.empty(), xml -> {
                    root(xml, Berichtcode.BV03);
                    stuurgegevens(xml, STUF, bv03);
                    xml.writeEndElement();
                }));
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(XMLStreamWriter xml) throws XMLStreamException;
    }

    @FunctionalInterface
    private interface Output {
        void writeTo(OutputStream out) throws IOException;
    }

    private static byte[] bytes(int expected, Output output) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(expected);
        try {
            output.writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void document(OutputStream out, Wrapping wrapping, Optional<FoBericht> fault, Content content)
            throws IOException {
        try {
            XMLStreamWriter xml = XmlOutput.open(out);
            if (wrapping == Wrapping.SOAP) {
                xml.writeStartElement(SOAP, "Envelope", EnvelopeXml.SOAP_11);
                xml.writeNamespace(SOAP, EnvelopeXml.SOAP_11);
                xml.writeStartElement(SOAP, "Body", EnvelopeXml.SOAP_11);
                if (fault.isPresent()) {
                    startFault(xml, fault.get());
                }
            }
            content.writeTo(xml);
            // Closes whatever is still open, too.
            xml.writeEndDocument();
            xml.flush();
            xml.close();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private static void startFault(XMLStreamWriter xml, FoBericht fo03) throws XMLStreamException {
        xml.writeStartElement(SOAP, "Fault", EnvelopeXml.SOAP_11);
        xml.writeStartElement("faultcode");
        xml.writeCharacters(SOAP + (fo03.plek() == Plek.CLIENT ? ":Client" : ":Server"));
        xml.writeEndElement();
        xml.writeStartElement("faultstring");
        xml.writeCharacters(fo03.omschrijving());
        xml.writeEndElement();
        xml.writeStartElement("detail");
    }

    private static void root(XMLStreamWriter xml, Berichtcode kind) throws XMLStreamException {
        boolean ggk = kind.carriesPayload();
        xml.writeStartElement(ggk ? GGK : STUF, kind.element(), kind.namespace());
        if (ggk) {
            xml.writeNamespace(GGK, EnvelopeXml.GGK);
        }
        xml.writeNamespace(STUF, EnvelopeXml.STUF);
    }

    private static void envelope(XMLStreamWriter xml, Envelope envelope) throws XMLStreamException {
        root(xml, envelope.stuurgegevens().berichtcode());
        stuurgegevens(xml, GGK, envelope.stuurgegevens());
        xml.writeStartElement(GGK, "parameters", EnvelopeXml.GGK);
        Versies versies = envelope.versies();
        leaf(xml, GGK, "applicatieVersie", versies.applicatieVersie());
        leaf(xml, GGK, "applicatieSubversie", versies.applicatieSubversie());
        leaf(xml, GGK, "functieVersie", versies.functieVersie());
        leaf(xml, GGK, "functieSubversie", versies.functieSubversie());
        xml.writeStartElement(GGK, "bericht", EnvelopeXml.GGK);
        if (envelope.bestandsnaam().isPresent()) {
            xml.writeStartElement(GGK, "tekstBestand", EnvelopeXml.GGK);
            xml.writeAttribute("bestandsnaam", envelope.bestandsnaam().get());
        } else {
            xml.writeStartElement(GGK, "xmlBestand", EnvelopeXml.GGK);
        }
        base64(xml, envelope.payload().bytes());
        for (int open = 0; open < 4; open++) {
            xml.writeEndElement();
        }
    }

    private static void base64(XMLStreamWriter xml, byte[] bytes) throws XMLStreamException {
        Base64.Encoder encoder = Base64.getEncoder();
        byte[] piece = new byte[PIECE];
        for (int from = 0; from < bytes.length; from += PIECE) {
            int length = Math.min(PIECE, bytes.length - from);
            if (length < PIECE) {
                piece = new byte[length];
            }
            System.arraycopy(bytes, from, piece, 0, length);
            xml.writeCharacters(new String(encoder.encode(piece), StandardCharsets.ISO_8859_1));
        }
    }

    private static void foBericht(XMLStreamWriter xml, FoBericht fo) throws XMLStreamException {
        root(xml, fo.stuurgegevens().berichtcode());
        stuurgegevens(xml, STUF, fo.stuurgegevens());
        xml.writeStartElement(STUF, "body", EnvelopeXml.STUF);
        leaf(xml, STUF, "code", fo.code());
        leaf(xml, STUF, "plek", fo.plek().code());
        leaf(xml, STUF, "omschrijving", fo.omschrijving());
        leaf(xml, STUF, "details", fo.details());
        if (fo.detailsXml().isPresent()) {
            xml.writeStartElement(STUF, "detailsXML", EnvelopeXml.STUF);
            copy(fo.detailsXml().get(), xml);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void copy(Payload document, XMLStreamWriter xml) throws XMLStreamException {
        XMLStreamReader reader = EnvelopeXml.reader(document.bytes());
        try {
            ElementCursor cursor = new ElementCursor(reader, document.bytes());
            int event = cursor.next();
            while (event != XMLStreamConstants.START_ELEMENT) {
                event = cursor.next();
            }
            XmlCopy.element(cursor, xml);
        } finally {
            reader.close();
        }
    }

    private static void stuurgegevens(XMLStreamWriter xml, String prefix, Stuurgegevens stuurgegevens)
            throws XMLStreamException {
        xml.writeStartElement(prefix, "stuurgegevens", GGK.equals(prefix) ? EnvelopeXml.GGK : EnvelopeXml.STUF);
        leaf(xml, STUF, "berichtcode", stuurgegevens.berichtcode().code());
        organisatie(xml, "zender", stuurgegevens.zender());
        organisatie(xml, "ontvanger", stuurgegevens.ontvanger());
        leaf(xml, STUF, "referentienummer", stuurgegevens.referentienummer().toString());
        leaf(xml, STUF, "tijdstipBericht", stuurgegevens.tijdstipBericht());
        optional(xml, "crossRefnummer", stuurgegevens.crossRefnummer().map(UUID::toString));
        optional(xml, "functie", stuurgegevens.functie());
        xml.writeEndElement();
    }

    private static void organisatie(XMLStreamWriter xml, String name, Organisatie organisatie)
            throws XMLStreamException {
        xml.writeStartElement(STUF, name, EnvelopeXml.STUF);
        leaf(xml, STUF, "organisatie", organisatie.organisatie());
        leaf(xml, STUF, "applicatie", organisatie.applicatie());
        optional(xml, "administratie", organisatie.administratie());
        optional(xml, "gebruiker", organisatie.gebruiker());
        xml.writeEndElement();
    }

    private static void optional(XMLStreamWriter xml, String name, Optional<String> text) throws XMLStreamException {
        if (text.isPresent()) {
            leaf(xml, STUF, name, text.get());
        }
    }

    private static void leaf(XMLStreamWriter xml, String prefix, String name, String text) throws XMLStreamException {
        xml.writeStartElement(prefix, name, GGK.equals(prefix) ? EnvelopeXml.GGK : EnvelopeXml.STUF);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
