package nl.berichtenpoort.engine.message;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Where the parser is, and where it failed; never the sentence of its exception, which may quote the message. Also the
 * few breaches of XML that it lets pass, found by comparing it with another parser on damaged messages.
 */
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

    /** Whether the parser is at an instruction with the name of the XML declaration, which has one place only. */
    static boolean isReservedInstruction(XMLStreamReader2 reader) {
        return reader.getPITarget().equalsIgnoreCase("xml");
    }

    /** Whether a start tag takes a prefix's namespace away, or has a character that XML has not in an attribute. */
    static boolean hasForbiddenAttribute(XMLStreamReader2 reader) {
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            String namespace = reader.getNamespaceURI(i);
            boolean none = namespace == null || namespace.isEmpty();
            if (none && prefix != null && !prefix.isEmpty() || !none && hasNonCharacter(namespace)) {
                return true;
            }
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (hasNonCharacter(reader.getAttributeValue(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNonCharacter(String text) {
        return text.indexOf('\uFFFE') >= 0 || text.indexOf('\uFFFF') >= 0;
    }
}
