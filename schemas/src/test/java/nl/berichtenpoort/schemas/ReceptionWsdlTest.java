package nl.berichtenpoort.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The service as every party of the chain knows it: names, actions, elements. */
class ReceptionWsdlTest {

    private static final String GGK = "http://www.stufstandaarden.nl/koppelvlak/ggk0210";

    private final XPath xpath = XPathFactory.newDefaultInstance().newXPath();
    private Document wsdl;

    @BeforeEach
    void read() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        wsdl = factory.newDocumentBuilder().parse(StandardFiles.receptionWsdl().toExternalForm());
        xpath.setNamespaceContext(new Prefixes());
    }

    @Test
    void serviceAndPort() throws Exception {
        assertThat(text("/w:definitions/@targetNamespace")).isEqualTo(GGK);
        assertThat(texts("/w:definitions/w:service/@name")).containsExactly("StUFOntvangAsynchroonGGK0210Service");
        assertThat(texts("/w:definitions/w:service/w:port/@name")).containsExactly("OntvangAsynchroon");
        assertThat(texts("/w:definitions/w:portType/@name")).containsExactly("OntvangAsynchroon");
        assertThat(text("//s:binding/@style")).isEqualTo("document");
        assertThat(text("//s:binding/@transport")).isEqualTo("http://schemas.xmlsoap.org/soap/http");
        assertThat(texts("//@use")).hasSize(9).containsOnly("literal");
    }

    @Test
    void exactlyThreeOperations() throws Exception {
        assertThat(texts("//w:portType/w:operation/@name")).containsExactly("ggk_Di01", "ggk_Du01", "Fo01");
        assertThat(texts("//w:binding/w:operation/@name")).containsExactly("ggk_Di01", "ggk_Du01", "Fo01");
    }

    @ParameterizedTest
    @CsvSource({
        "ggk_Di01, http://www.stufstandaarden.nl/koppelvlak/ggk0210/ggk_Di01, GGK:envelopHeenbericht-ggk_Di01",
        "ggk_Du01, http://www.stufstandaarden.nl/koppelvlak/ggk0210/ggk_Du01, GGK:envelopRetourbericht-ggk_Du01",
        "Fo01, http://www.egem.nl/StUF/StUF0301/Fo01, StUF:Fo01Bericht",
    })
    void operation(String name, String action, String input) throws Exception {
        String binding = "//w:binding/w:operation[@name='" + name + "']";
        String portType = "//w:portType/w:operation[@name='" + name + "']";
        assertThat(texts(binding + "/s:operation/@soapAction")).containsExactly(action);
        assertThat(element(portType + "/w:input/@message")).isEqualTo(input);
        assertThat(element(portType + "/w:output/@message")).isEqualTo("StUF:Bv03Bericht");
        assertThat(element(portType + "/w:fault/@message")).isEqualTo("StUF:Fo03Bericht");
        assertThat(text(portType + "/w:fault/@name")).isEqualTo(text(binding + "/w:fault/s:fault/@name"));
    }

    @Test
    void importsTheEnvelopeSchemasThatLieBesideIt() throws Exception {
        URI base = StandardFiles.receptionWsdl().toURI();
        List<String> imported = texts("//x:import/@schemaLocation");
        assertThat(imported.stream().map(location -> base.resolve(location).toString()))
                .containsExactly(
                        StandardFiles.stufXsd().toString(),
                        StandardFiles.ggkXsd().toString());
    }

    private String element(String messagePath) throws Exception {
        String message = text(messagePath).substring("GGK:".length());
        return text("/w:definitions/w:message[@name='" + message + "']/w:part/@element");
    }

    private String text(String path) throws Exception {
        return xpath.evaluate(path, wsdl);
    }

    private List<String> texts(String path) throws Exception {
        NodeList nodes = (NodeList) xpath.evaluate(path, wsdl, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getNodeValue());
        }
        return texts;
    }

    private static final class Prefixes implements NamespaceContext {
        @Override
        public String getNamespaceURI(String prefix) {
            return switch (prefix) {
                case "w" -> "http://schemas.xmlsoap.org/wsdl/";
                case "s" -> "http://schemas.xmlsoap.org/wsdl/soap/";
                case "x" -> "http://www.w3.org/2001/XMLSchema";
                default -> "";
            };
        }

        @Override
        public String getPrefix(String namespace) {
            return null;
        }

        @Override
        public Iterator<String> getPrefixes(String namespace) {
            return List.<String>of().iterator();
        }
    }
}
