package nl.berichtenpoort.engine.message;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** Where the parser is, and where it failed; never the sentence of its exception, which may quote the message. */
final class ParserPlaces {

    private ParserPlaces() {}

    /** The byte offset at which the parser stopped; -1 if it does not say. */
    static int offset(XMLStreamException e) {
        Location location = e.getLocation();
        return location == null ? -1 : location.getCharacterOffset();
    }

    /**
     * The byte offset of the tag, comment or instruction that the parser is at. Between the declaration and the root
     * the parser says where the white space before it starts, so that is passed over.
     */
    static int startOffset(XMLStreamReader2 reader, byte[] payload) {
        int offset = (int) reader.getLocationInfo().getStartingByteOffset();
        while (offset < payload.length && payload[offset] <= ' ' && payload[offset] >= 0) {
            offset++;
        }
        return offset;
    }
}
