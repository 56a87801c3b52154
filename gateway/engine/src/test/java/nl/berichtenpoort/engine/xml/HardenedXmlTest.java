package nl.berichtenpoort.engine.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

class HardenedXmlTest {

    private final HardenedXml xml = new HardenedXml();

    @Test
    void followsNoEntity() {
        String message = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><a b=\"&e;\">&e;</a>";
        assertThatThrownBy(() -> readAll(message)).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void forgetsTheNamesOfStrangersInTheEnd() throws XMLStreamException {
        int most = 0;
        for (int i = 0; i < 200; i++) {
            StringBuilder message = new StringBuilder("<a>");
            for (int j = 0; j < 1000; j++) {
                message.append("<n").append(i).append('_').append(j).append("/>");
            }
            readAll(message.append("</a>").toString());
            most = Math.max(most, xml.keptNames());
        }
        assertThat(most).isBetween(1_000, 40_000);
    }

    private void readAll(String message) throws XMLStreamException {
        XMLStreamReader reader = xml.open(message.getBytes(StandardCharsets.UTF_8));
        while (reader.hasNext()) {
            reader.next();
        }
    }
}
