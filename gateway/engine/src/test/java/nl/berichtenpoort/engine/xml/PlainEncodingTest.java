package nl.berichtenpoort.engine.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainEncodingTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "utf-8", "ISO-8859-1", "US-ASCII"})
    void readsTheEncodingsThatTheParserReadsInPlace(String encoding) throws XMLStreamException {
        byte[] document = document(encoding);
        for (boolean lazyTexts : new boolean[] {false, true}) {
            XMLStreamReader early = new HardenedXml(lazyTexts).open(document);
            assertThat(early.next()).isEqualTo(XMLStreamConstants.START_ELEMENT);
            early.close();

            XMLStreamReader whole = new HardenedXml(lazyTexts).open(document);
            int events = 0;
            while (whole.hasNext()) {
                whole.next();
                events++;
            }
            whole.close();
            assertThat(events).isEqualTo(6);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-15", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "IBM1047"})
    void refusesOthersAsAFaultOfTheDocument(String encoding) {
        for (boolean lazyTexts : new boolean[] {false, true}) {
            HardenedXml xml = new HardenedXml(lazyTexts);
            assertThatExceptionOfType(XMLStreamException.class).isThrownBy(() -> xml.open(document(encoding)));
        }
    }

    @Test
    void anEncodingInATextIsNotADeclaration() throws XMLStreamException {
        byte[] document = "<?xml version='1.0'?><a>encoding='UTF-16'</a>".getBytes(StandardCharsets.UTF_8);

        XMLStreamReader reader = new HardenedXml().open(document);
        assertThat(reader.next()).isEqualTo(XMLStreamConstants.START_ELEMENT);
        reader.close();
    }

    private static byte[] document(String encoding) {
        return ("<?xml version='1.0' encoding='" + encoding + "'?><a><b>c</b></a>").getBytes(Charset.forName(encoding));
    }
}
