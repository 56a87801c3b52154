package nl.berichtenpoort.engine.translate.stylesheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import nl.berichtenpoort.engine.translate.Document;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.xml.HardenedSax;
import nl.berichtenpoort.engine.xslt.StylesheetException;
import nl.berichtenpoort.engine.xslt.StylesheetResult;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Holds what a stylesheet wrote against the form that it has to have. */
final class FormCheck {

    /** Details of failures, and names of the sentences about them. */
    static final String METHOD = "method";

    static final String EMPTY = "empty";
    static final String NOT_XML = "not-xml";
    static final String NOT_JSON = "not-json";

    private static final JsonFactory JSON = new JsonFactory();

    private final Set<DocumentForm> allowed;

    /** @param allowed the forms that will do; of text as a flat file, {@link DocumentForm#CSV} and no other text */
    FormCheck(Set<DocumentForm> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    /** @throws StylesheetException if it is of no form that will do, is not what it says to be, or is empty */
    Document document(StylesheetResult result) throws StylesheetException {
        DocumentForm form = form(result.method());
        byte[] bytes = result.bytes();
        if (!allowed.contains(form)) {
            throw StylesheetException.ofResult(METHOD);
        }
        if (isBlank(bytes)) {
            throw StylesheetException.ofResult(EMPTY);
        }
        if (form == DocumentForm.XML && !isXml(bytes)) {
            throw StylesheetException.ofResult(NOT_XML);
        }
        if (form == DocumentForm.JSON && !isJson(bytes)) {
            throw StylesheetException.ofResult(NOT_JSON);
        }
        return new Document(form, bytes);
    }

    private DocumentForm form(String method) {
        return switch (method) {
            case "json" -> DocumentForm.JSON;
            case "html", "xhtml" -> DocumentForm.HTML;
            case "text" -> allowed.contains(DocumentForm.CSV) ? DocumentForm.CSV : DocumentForm.TEXT;
            default -> DocumentForm.XML;
        };
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte one : bytes) {
            if (one != ' ' && one != '\t' && one != '\r' && one != '\n') {
                return false;
            }
        }
        return true;
    }

    private static boolean isXml(byte[] bytes) {
        XMLReader reader = HardenedSax.reader();
        // Throws what is fatal, and says nothing.
        reader.setErrorHandler(new DefaultHandler());
        try {
            reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
            return true;
        } catch (SAXException noXml) {
            return false;
        } catch (IOException e) {
            // Bytes that are no UTF-8; they come from memory.
            return false;
        }
    }

    private static boolean isJson(byte[] bytes) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            parser.nextToken();
            parser.skipChildren();
            // Nothing may follow: the parser itself takes several values.
            return parser.nextToken() == null;
        } catch (JacksonException noJson) {
            return false;
        }
    }
}
