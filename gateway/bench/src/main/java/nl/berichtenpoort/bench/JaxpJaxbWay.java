package nl.berichtenpoort.bench;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import nl.berichtenpoort.schemas.StandardFiles;
import org.xml.sax.SAXException;

/**
 * The validator of the JDK and then JAXB, each over the bytes, both made once and used again: the fastest that the pair
 * goes without tricks. It stops at the first fault and judges no rule.
 */
final class JaxpJaxbWay implements Way {

    private final Validator validator;
    private final Unmarshaller unmarshaller;

    JaxpJaxbWay(Messages messages) throws SAXException, JAXBException {
        validator = SchemaFactory.newDefaultInstance()
                .newSchema(StandardFiles.xsd(StandardFiles.IJW, messages.schema()))
                .newValidator();
        unmarshaller = JAXBContext.newInstance(messages.bindings()).createUnmarshaller();
    }

    @Override
    public boolean accepts(byte[] message) throws IOException, JAXBException {
        try {
            validator.validate(new StreamSource(new ByteArrayInputStream(message)));
        } catch (SAXException e) {
            return false;
        }
        return unmarshaller.unmarshal(new StreamSource(new ByteArrayInputStream(message))) != null;
    }
}
