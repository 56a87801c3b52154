package nl.berichtenpoort.engine.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.EnumMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The second opinion: the JDK's own validator on the same XSD files. */
final class JdkValidator {

    private final Map<MessageType, Schema> schemas = new EnumMap<>(MessageType.class);

    boolean accepts(MessageType type, byte[] payload) {
        try {
            schemas.computeIfAbsent(type, JdkValidator::schema)
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(payload)));
            return true;
        } catch (SAXException e) {
            return false;
        } catch (IOException e) {
            // Xerces says so of bytes that are not UTF-8.
            return false;
        }
    }

    private static Schema schema(MessageType type) {
        URL xsd = JdkValidator.class.getResource(
                "/standard/" + type.standard().folder() + "/3.2/xsd/" + type.schemaName() + ".xsd");
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file,jar,jar:file");
            return factory.newSchema(xsd);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
