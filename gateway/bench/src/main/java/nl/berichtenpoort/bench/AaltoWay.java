package nl.berichtenpoort.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.io.Stax2ByteArraySource;

/**
 * A bare parse: every event is asked for and none is looked at. The factory has its own defaults, with which Aalto does
 * not even decode a text that nobody reads, so this floor lies as low as it can.
 */
final class AaltoWay implements Way {

    private final InputFactoryImpl factory = new InputFactoryImpl();

    @Override
    public boolean accepts(byte[] message) {
        try {
            XMLStreamReader reader =
                    factory.createXMLStreamReader(new Stax2ByteArraySource(message, 0, message.length));
            while (reader.hasNext()) {
                reader.next();
            }
            reader.close();
            return true;
        } catch (XMLStreamException e) {
            return false;
        }
    }
}
