package nl.berichtenpoort.schemas;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Compiles schemas the way a careful user would: the JDK's own compiler, secure, local files only. */
final class Schemas {

    private Schemas() {}

    /** All schemas of the standard: 2 base, 28 message and 2 envelope schemas. */
    static Stream<URL> all() {
        Stream<URL> messages = StandardFiles.standards().stream()
                .flatMap(standard -> Stream.concat(
                                Stream.of(StandardFiles.BASE_SCHEMA), StandardFiles.messageSchemas(standard).stream())
                        .map(name -> StandardFiles.xsd(standard, name)));
        return Stream.concat(messages, Stream.of(StandardFiles.stufXsd(), StandardFiles.ggkXsd()));
    }

    static Schema compile(URL xsd) throws SAXException {
        return factory().newSchema(new StreamSource(xsd.toExternalForm()));
    }

    static Schema compile(String xsd) throws SAXException {
        return factory().newSchema(new StreamSource(new StringReader(xsd)));
    }

    private static SchemaFactory factory() throws SAXException {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file,jar:file");
        factory.setErrorHandler(new Strict());
        return factory;
    }

    /** What the schema says against the document; empty when it is valid. */
    static List<String> verdict(Schema schema, String xml) throws SAXException, IOException {
        Validator validator = schema.newValidator();
        List<String> complaints = new ArrayList<>();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException exception) {
                complaints.add(exception.getMessage());
            }

            @Override
            public void error(SAXParseException exception) {
                complaints.add(exception.getMessage());
            }

            @Override
            public void fatalError(SAXParseException exception) throws SAXParseException {
                throw exception;
            }
        });
        validator.validate(new StreamSource(new StringReader(xml)));
        return complaints;
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) throws SAXParseException {
            throw exception;
        }

        @Override
        public void error(SAXParseException exception) throws SAXParseException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXParseException {
            throw exception;
        }
    }
}
