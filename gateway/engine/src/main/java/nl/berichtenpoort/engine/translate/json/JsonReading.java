package nl.berichtenpoort.engine.translate.json;

import java.util.List;
import java.util.Objects;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Finding;

/** What came of reading a JSON document: a message, or why there is none. */
public sealed interface JsonReading {

    /**
     * The document holds a message of this type's shape. Whether the message is valid is for the
     * {@link nl.berichtenpoort.engine.message.MessageReader} to say of its XML, as of any other; {@link #inJson} gives
     * its findings the places of the document.
     *
     * @param type what the document says it is
     * @param bericht the message as a tree in schema order; lines and columns are those of the document
     * @param xml the message as XML; not copied, not to be changed
     */
    record Read(MessageType type, MessageNode bericht, byte[] xml) implements JsonReading {
        public Read {
            Objects.requireNonNull(type);
            Objects.requireNonNull(bericht);
            Objects.requireNonNull(xml);
        }

        /**
         * The findings about {@link #xml()} with the lines and columns that their paths have in the document. A finding
         * about something that is missing points at the object that misses it. A finding without a path says of the whole
         * message what it said of a place in the XML.
         */
        public List<Finding> inJson(List<Finding> findings) {
            JsonPlaces places = new JsonPlaces(bericht);
            return findings.stream().map(places::inDocument).toList();
        }
    }

    /**
     * The document holds no message that can be read.
     *
     * @param findings why, each of layer {@code translate} with its place in the document
     */
    record Refused(List<Finding> findings) implements JsonReading {
        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("Nothing keeps the document from being read");
            }
        }
    }
}
