package nl.berichtenpoort.engine.translate.page;

import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import nl.berichtenpoort.engine.xml.XmlOutput;
import org.codehaus.stax2.XMLStreamWriter2;

/**
 * Writes HTML that is XML as well: every element closed, every text escaped by the XML writer, no element without an end
 * tag that HTML gives one. Elements are closed by the end of their content, so none can stay open.
 */
final class Html {

    private static final String NAMESPACE = "http://www.w3.org/1999/xhtml";

    private final XMLStreamWriter2 xml;

    Html(OutputStream out) {
        try {
            this.xml = XmlOutput.openPage(out);
        } catch (XMLStreamException failed) {
            throw failure(failed);
        }
    }

    /** The whole page. */
    void page(String language, Runnable content) {
        try {
            xml.writeDTD("<!DOCTYPE html>");
            xml.writeCharacters("\n");
            xml.writeStartElement(Tag.HTML.element());
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("lang", language);
            content.run();
            xml.writeFullEndElement();
            xml.writeCharacters("\n");
            xml.close();
        } catch (XMLStreamException failed) {
            throw failure(failed);
        }
    }

    /**
     * An element with its content.
     *
     * @param attributes names and values in turn
     */
    void in(Tag tag, Runnable content, String... attributes) {
        try {
            xml.writeStartElement(tag.element());
            attributes(attributes);
            // Closes the start tag, so that an element without content has an end tag of its own.
            xml.writeCharacters("");
            content.run();
            xml.writeFullEndElement();
        } catch (XMLStreamException failed) {
            throw failure(failed);
        }
    }

    /** An element that holds words of ours and nothing else. */
    void in(Tag tag, String words, String... attributes) {
        in(tag, () -> text(words), attributes);
    }

    /** An element that never has content. */
    void empty(Tag tag, String... attributes) {
        if (!tag.isVoid()) {
            throw new IllegalArgumentException(tag + " has an end tag");
        }
        try {
            xml.writeEmptyElement(tag.element());
            attributes(attributes);
        } catch (XMLStreamException failed) {
            throw failure(failed);
        }
    }

    /** Words of ours. */
    void text(String words) {
        try {
            xml.writeCharacters(words);
        } catch (XMLStreamException failed) {
            throw failure(failed);
        }
    }

    /** A line break between elements, for who reads the source and for comparing pages. */
    void line() {
        text("\n");
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private static IllegalStateException failure(XMLStreamException failed) {
        // The bytes go to memory, and the text was read from XML: this is a defect of ours.
        return new IllegalStateException("A page cannot be written", failed);
    }
}
