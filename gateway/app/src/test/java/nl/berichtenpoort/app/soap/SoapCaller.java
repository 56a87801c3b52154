package nl.berichtenpoort.app.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import nl.berichtenpoort.schemas.StandardFiles;
import org.apache.cxf.staxutils.StaxUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Calls the SOAP door as a party's software does, and takes the answer apart; every answer is held against its schema. */
public final class SoapCaller {

    public static final String XML = "text/xml; charset=utf-8";
    public static final String DI01_ACTION = "http://www.stufstandaarden.nl/koppelvlak/ggk0210/ggk_Di01";
    public static final String DU01_ACTION = "http://www.stufstandaarden.nl/koppelvlak/ggk0210/ggk_Du01";
    public static final String FO01_ACTION = "http://www.egem.nl/StUF/StUF0301/Fo01";
    static final String STUF = "http://www.egem.nl/StUF/StUF0301";
    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    /** A SOAP fault with its Fo03. */
    public record Fault(String faultCode, String reason, String code, Optional<String> crossReference) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    public SoapCaller(int port) {
        address = URI.create("http://127.0.0.1:" + port + "/services/ggk0210");
    }

    /** A call of the samples. */
    public static byte[] sample(String name) {
        try (InputStream sample = SoapCaller.class.getResourceAsStream("/samples/" + name)) {
            return sample.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Di01 with which the sample conversation starts. */
    public static byte[] di01() {
        return sample("conversations/jeugdhulp-volledig/soap/01-di01.xml");
    }

    /** The referentienummer in a call. */
    public static String referenceOf(byte[] call) {
        String text = text(call);
        int start = text.indexOf("<StUF:referentienummer>") + "<StUF:referentienummer>".length();
        return text.substring(start, text.indexOf('<', start));
    }

    public static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public HttpRequest.Builder request() {
        return HttpRequest.newBuilder(address);
    }

    public HttpResponse<byte[]> send(HttpRequest request) throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<byte[]> get(String query) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address + query)).build());
    }

    public HttpResponse<byte[]> post(byte[] content, String type, String action) throws Exception {
        return send(request()
                .header("Content-Type", type)
                .header("SOAPAction", '"' + action + '"')
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build());
    }

    /** The Bv03 in an answer. */
    public static Element acknowledgement(HttpResponse<byte[]> response) throws Exception {
        assertThat(response.statusCode()).as(text(response.body())).isEqualTo(200);
        Element bv03 = body(response);
        assertThat(bv03.getNamespaceURI()).isEqualTo(STUF);
        assertThat(bv03.getLocalName()).isEqualTo("Bv03Bericht");
        assertValid(bv03);
        return bv03;
    }

    /** The fault in an answer. */
    public static Fault fault(HttpResponse<byte[]> response) throws Exception {
        assertThat(response.statusCode()).as(text(response.body())).isEqualTo(500);
        Element fault = body(response);
        assertThat(fault.getNamespaceURI()).isEqualTo(SOAP);
        assertThat(fault.getLocalName()).isEqualTo("Fault");
        List<Element> fo03 = elements(fault, STUF, "Fo03Bericht");
        assertThat(fo03).as(text(response.body())).hasSize(1);
        assertValid(fo03.get(0));
        String code = fault.getElementsByTagName("faultcode").item(0).getTextContent();
        return new Fault(
                code.substring(code.indexOf(':') + 1),
                fault.getElementsByTagName("faultstring").item(0).getTextContent(),
                text(fo03.get(0), "code"),
                elements(fo03.get(0), STUF, "crossRefnummer").stream()
                        .map(Element::getTextContent)
                        .findFirst());
    }

    private static void assertValid(Element message) throws Exception {
        SchemaFactory.newDefaultInstance()
                .newSchema(new StreamSource(StandardFiles.stufXsd().toString()))
                .newValidator()
                .validate(new DOMSource(message));
    }

    private static Element body(HttpResponse<byte[]> response) throws Exception {
        Document document = StaxUtils.read(new ByteArrayInputStream(response.body()));
        Element body = elements(document.getDocumentElement(), SOAP, "Body").get(0);
        return elements(body, "*", "*").get(0);
    }

    static List<Element> elements(Element parent, String namespace, String name) {
        var found = parent.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> (Element) found.item(index))
                .toList();
    }

    /** The text of the first StUF element of a name. */
    public static String text(Element parent, String name) {
        return elements(parent, STUF, name).get(0).getTextContent();
    }

    /** The organisatie of zender or ontvanger. */
    public static String organisation(Element message, String role) {
        return text(elements(message, STUF, role).get(0), "organisatie");
    }
}
