package nl.berichtenpoort.app.soap;

import static nl.berichtenpoort.app.soap.SoapCaller.DI01_ACTION;
import static nl.berichtenpoort.app.soap.SoapCaller.DU01_ACTION;
import static nl.berichtenpoort.app.soap.SoapCaller.FO01_ACTION;
import static nl.berichtenpoort.app.soap.SoapCaller.SOAP;
import static nl.berichtenpoort.app.soap.SoapCaller.XML;
import static nl.berichtenpoort.app.soap.SoapCaller.acknowledgement;
import static nl.berichtenpoort.app.soap.SoapCaller.bytes;
import static nl.berichtenpoort.app.soap.SoapCaller.di01;
import static nl.berichtenpoort.app.soap.SoapCaller.elements;
import static nl.berichtenpoort.app.soap.SoapCaller.fault;
import static nl.berichtenpoort.app.soap.SoapCaller.organisation;
import static nl.berichtenpoort.app.soap.SoapCaller.referenceOf;
import static nl.berichtenpoort.app.soap.SoapCaller.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.XMLConstants;
import nl.berichtenpoort.app.intake.MemoryReception;
import nl.berichtenpoort.app.intake.Reception;
import nl.berichtenpoort.app.soap.SoapCaller.Fault;
import nl.berichtenpoort.engine.envelope.Envelope;
import nl.berichtenpoort.engine.envelope.EnvelopeComposer;
import nl.berichtenpoort.engine.envelope.EnvelopeReading.Known;
import nl.berichtenpoort.engine.envelope.EnvelopeWriter;
import nl.berichtenpoort.engine.envelope.FoBericht;
import nl.berichtenpoort.engine.envelope.FoutCode;
import nl.berichtenpoort.engine.envelope.Payload;
import nl.berichtenpoort.engine.envelope.Wrapping;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Party;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.routes.port.Door;
import nl.berichtenpoort.routes.port.IntakeResult;
import org.apache.cxf.staxutils.StaxUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The SOAP door over real HTTP, with the gateway's own decisions and no database. */
@SpringBootTest(
        classes = SoapDoorTest.Beans.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "server.address=127.0.0.1")
class SoapDoorTest {

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    @Import(SoapConfiguration.class)
    static class Beans {
        @Bean
        MemoryReception reception() {
            return new MemoryReception();
        }

        @Bean
        EnvelopeComposer composer() {
            return new EnvelopeComposer(
                    "Berichtenpoort", Clock.fixed(Instant.parse("2026-05-12T08:30:00Z"), ZoneOffset.UTC));
        }
    }

    private final MemoryReception reception;
    private final int port;
    private final SoapCaller caller;

    @Autowired
    SoapDoorTest(MemoryReception reception, @LocalServerPort int port) {
        this.reception = reception;
        this.port = port;
        this.caller = new SoapCaller(port);
    }

    @BeforeEach
    void clear() {
        reception.clear();
    }

    @Test
    void takesOverAndAnswersWithABv03ThatIsValid() throws Exception {
        HttpResponse<byte[]> response = caller.post(di01(), XML, DI01_ACTION);

        Element bv03 = acknowledgement(response);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/xml");
        assertThat(text(bv03, "berichtcode")).isEqualTo("Bv03");
        assertThat(organisation(bv03, "zender")).isEqualTo("0153");
        assertThat(organisation(bv03, "ontvanger")).isEqualTo("98000981");
        assertThat(text(bv03, "crossRefnummer")).isEqualTo(referenceOf(di01()));
        assertThat(text(bv03, "tijdstipBericht")).isEqualTo("20260512103000000");
        assertThat(reception.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.message().door()).isEqualTo(Door.SOAP);
            assertThat(entry.message().source()).isEqualTo("127.0.0.1");
            assertThat(entry.message().content()).isEqualTo(di01());
            assertThat(entry.admission().result()).isInstanceOf(IntakeResult.Taken.class);
        });
    }

    @Test
    void takesReturnMessagesAndErrorMessagesOnTheirOwnOperations() throws Exception {
        EnvelopeComposer party = new EnvelopeComposer("Zorgdossier", Clock.systemUTC());
        Envelope du01 = party.envelope(
                MessageType.JW302,
                Party.of("98000981").orElseThrow(),
                Party.of("0153").orElseThrow(),
                Optional.of(UUID.randomUUID()),
                Payload.of(bytes("<Bericht/>")));
        byte[] returned = new EnvelopeWriter().write(du01, Wrapping.SOAP);
        assertThat(text(acknowledgement(caller.post(returned, XML, DU01_ACTION)), "crossRefnummer"))
                .isEqualTo(du01.stuurgegevens().referentienummer().toString());

        FoBericht fo01 = party.fo01(
                Known.of(du01.stuurgegevens(), Optional.of(du01.versies())),
                FoutCode.STUF055,
                "Het bericht voldoet niet aan het schema.",
                Optional.empty());
        byte[] error = new EnvelopeWriter().write(fo01, Wrapping.SOAP);
        assertThat(text(acknowledgement(caller.post(error, XML, FO01_ACTION)), "crossRefnummer"))
                .isEqualTo(fo01.stuurgegevens().referentienummer().toString());

        assertThat(fault(caller.post(error, XML, DU01_ACTION)).code()).isEqualTo("IB001");
        assertThat(reception.entries())
                .extracting(entry -> entry.admission().result().getClass().getSimpleName())
                .containsExactly("Taken", "Taken", "Refused");
    }

    @Test
    void aMissingOrEmptySoapActionIsNoContradiction() throws Exception {
        acknowledgement(caller.post(di01(), XML, ""));
        acknowledgement(caller.send(caller.request()
                .header("Content-Type", XML)
                .POST(HttpRequest.BodyPublishers.ofByteArray(di01()))
                .build()));
    }

    @Test
    void refusesTheActionOfAnotherOperation() throws Exception {
        Fault fault = fault(caller.post(di01(), XML, DU01_ACTION));

        assertThat(fault.faultCode()).isEqualTo("Client");
        assertThat(fault.code()).isEqualTo("IB001");
        assertThat(fault.crossReference()).contains(referenceOf(di01()));
        assertRefused("deur-soapaction");
    }

    @Test
    void refusesAnActionThatNoOperationHas() throws Exception {
        Fault fault = fault(caller.post(di01(), XML, "urn:anders"));

        assertThat(fault.faultCode()).isEqualTo("Client");
        assertRefused("deur-soapaction");
    }

    @Test
    void refusesWhatIsNoXml() throws Exception {
        for (String content : List.of("dit is geen XML", "{\"a\":1}", "", "<a")) {
            reception.clear();
            Fault fault = fault(caller.post(bytes(content), XML, DI01_ACTION));

            assertThat(fault.code()).as(content).isEqualTo("IB001");
            assertThat(fault.faultCode()).isEqualTo("Client");
            assertThat(fault.crossReference()).isEmpty();
            assertRefused("envelop-geen-xml");
        }
    }

    @Test
    void refusesATruncatedCallWhereverItEnds() throws Exception {
        byte[] whole = di01();
        for (int length : new int[] {60, 400, 1500, whole.length - 200, whole.length - 8}) {
            reception.clear();
            Fault fault = fault(caller.post(Arrays.copyOf(whole, length), XML, DI01_ACTION));

            assertThat(fault.code()).as("first %d bytes", length).isEqualTo("IB001");
            assertRefused("envelop-geen-xml");
        }
    }

    @Test
    void refusesADoctypeAndFollowsNothing() throws Exception {
        String call = text(di01())
                .replaceFirst(
                        "\\?>",
                        "?><!DOCTYPE Envelope [<!ENTITY a SYSTEM \"file:///etc/hostname\"><!ENTITY b \"&a;&a;\">]>");
        Fault fault = fault(caller.post(bytes(call), XML, DI01_ACTION));

        assertThat(fault.code()).isEqualTo("IB001");
        assertRefused("envelop-doctype");
    }

    @Test
    void refusesSoap12ByItsContentTypeAndByItsNamespace() throws Exception {
        byte[] soap12 = bytes(text(di01()).replace(SOAP, "http://www.w3.org/2003/05/soap-envelope"));
        Fault byType = fault(caller.post(soap12, "application/soap+xml; charset=utf-8", DI01_ACTION));
        assertThat(byType.code()).isEqualTo("IB001");
        assertRefused("envelop-soap-versie");

        reception.clear();
        Fault byNamespace = fault(caller.post(soap12, XML, DI01_ACTION));
        assertThat(byNamespace.code()).isEqualTo("IB001");
        assertRefused("envelop-soap-versie");
    }

    @Test
    void refusesAnEnvelopeWithoutSoapAroundIt() throws Exception {
        String whole = text(di01());
        String bare = whole.substring(whole.indexOf("<GGK:envelop"), whole.indexOf("</soapenv:Body>"));
        Fault fault = fault(caller.post(bytes(bare), XML, DI01_ACTION));

        assertThat(fault.code()).isEqualTo("IB001");
        assertThat(fault.crossReference()).contains(referenceOf(di01()));
        assertRefused("deur-geen-soap");
    }

    @Test
    void refusesAHeaderThatMustBeUnderstood() throws Exception {
        String header = "<soapenv:Header><x:h xmlns:x=\"urn:x\" soapenv:mustUnderstand=\"1\"/></soapenv:Header>";
        String call = text(di01()).replace("<soapenv:Body>", header + "<soapenv:Body>");
        Fault fault = fault(caller.post(bytes(call), XML, DI01_ACTION));

        assertThat(fault.code()).isEqualTo("IB001");
        assertRefused("deur-mustunderstand");
    }

    @Test
    void refusesOtherContentTypesAndCharsets() throws Exception {
        Fault json = fault(caller.post(di01(), "application/json", DI01_ACTION));
        assertThat(json.code()).isEqualTo("IB001");
        assertRefused("deur-inhoudstype");

        reception.clear();
        Fault latin1 = fault(caller.post(di01(), "text/xml; charset=iso-8859-1", DI01_ACTION));
        assertThat(latin1.code()).isEqualTo("IB001");
        assertRefused("deur-tekenset");
    }

    @Test
    void refusesAnEnvelopeThatIsNotValid() throws Exception {
        Fault fault = fault(caller.post(bytes(text(di01()).replace(">Di01<", ">Du01<")), XML, DI01_ACTION));
        assertThat(fault.code()).isEqualTo("IB001");
        assertThat(fault.crossReference()).contains(referenceOf(di01()));
        assertRefused("envelop-berichtcode");

        reception.clear();
        String more = text(di01()).replace("</StUF:functie>", "</StUF:functie><StUF:x/>");
        assertThat(fault(caller.post(bytes(more), XML, "")).code()).isEqualTo("IB001");
        assertRefused("envelop-element-onbekend");
    }

    @Test
    void refusesWrongBase64() throws Exception {
        String call = text(di01()).replaceFirst("<GGK:xmlBestand>\\s*\\S", "<GGK:xmlBestand>*");
        Fault fault = fault(caller.post(bytes(call), XML, ""));

        assertThat(fault.code()).isEqualTo("IB001");
        assertRefused("envelop-base64-teken");
    }

    @Test
    void refusesAnUnknownFunctionAndAnUnknownReceiver() throws Exception {
        Fault function = fault(caller.post(bytes(text(di01()).replace(">JW315<", ">JW399<")), XML, DI01_ACTION));
        assertThat(function.code()).isEqualTo("IB004");
        assertRefused("envelop-functie-onbekend");

        reception.clear();
        Fault receiver = fault(caller.post(bytes(text(di01()).replace(">0153<", ">9999<")), XML, DI01_ACTION));
        assertThat(receiver.code()).isEqualTo("IB005");
        assertRefused("envelop-gemeente-onbekend");
    }

    @Test
    void refusesMoreThan25MegabytesAndStillAnswers() throws Exception {
        byte[] large = new byte[26_000_000];
        Arrays.fill(large, (byte) 'A');
        byte[] start = di01();
        System.arraycopy(start, 0, large, 0, start.length);

        Fault fault = fault(caller.post(large, XML, DI01_ACTION));
        assertThat(fault.code()).isEqualTo("IB003");
        assertThat(fault.faultCode()).isEqualTo("Client");
        assertRefused("envelop-te-groot");

        reception.clear();
        Fault chunked = fault(caller.send(caller.request()
                .header("Content-Type", XML)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build()));
        assertThat(chunked.code()).isEqualTo("IB003");
        assertRefused("envelop-te-groot");
    }

    @Test
    void takesAnEnvelopeOf24Megabytes() throws Exception {
        String filler = "<GGK:xmlBestand>" + "QUFB".repeat(6_000_000) + "</";
        byte[] large = bytes(text(di01()).replaceFirst("(?s)<GGK:xmlBestand>.*?</", filler));
        assertThat(large.length).isBetween(24_000_000, Reception.MOST_BYTES);

        acknowledgement(caller.post(large, XML, DI01_ACTION));
    }

    @Test
    void whatCannotBeStoredIsAServerFaultAndMayBeSentAgain() throws Exception {
        reception.fillUp();
        for (byte[] call : List.of(di01(), bytes("geen XML"))) {
            Fault fault = fault(caller.post(call, XML, DI01_ACTION));

            assertThat(fault.faultCode()).isEqualTo("Server");
            assertThat(fault.code()).isEqualTo("StUF046");
        }
        assertThat(reception.entries()).isEmpty();
    }

    @Test
    void speaksEnglishOnRequest() throws Exception {
        Fault english = fault(caller.send(caller.request()
                .header("Content-Type", XML)
                .header("Accept-Language", "en-GB,en;q=0.8,nl;q=0.2")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes("no XML")))
                .build()));
        Fault dutch = fault(caller.post(bytes("no XML"), XML, ""));

        assertThat(english.reason()).contains("well-formed");
        assertThat(dutch.reason()).contains("welgevormde");
    }

    @Test
    void servesTheWsdlAndItsSchemas() throws Exception {
        HttpResponse<byte[]> wsdl = caller.get("?wsdl");
        assertThat(wsdl.statusCode()).isEqualTo(200);
        Document document = StaxUtils.read(new ByteArrayInputStream(wsdl.body()));
        assertThat(document.getDocumentElement().getAttribute("targetNamespace"))
                .isEqualTo("http://www.stufstandaarden.nl/koppelvlak/ggk0210");
        assertThat(elements(document.getDocumentElement(), "http://schemas.xmlsoap.org/wsdl/soap/", "address"))
                .singleElement()
                .satisfies(address -> assertThat(address.getAttribute("location"))
                        .isEqualTo("http://127.0.0.1:" + port + "/services/ggk0210"));
        List<Element> imports = elements(document.getDocumentElement(), XMLConstants.W3C_XML_SCHEMA_NS_URI, "import");
        assertThat(imports).hasSize(2);
        for (Element schemaImport : imports) {
            URI schema = URI.create(schemaImport.getAttribute("schemaLocation"));
            assertThat(text(caller.send(HttpRequest.newBuilder(schema).build()).body()))
                    .contains("targetNamespace=\"" + schemaImport.getAttribute("namespace") + "\"");
        }
    }

    @Test
    void otherPathsAndMethodsAreNoService() throws Exception {
        HttpResponse<byte[]> get = caller.get("");
        assertThat(get.statusCode()).isEqualTo(405);
        assertThat(get.headers().firstValue("Allow")).contains("POST");
        assertThat(text(get.body()))
                .contains(
                        "<faultcode>soap:Client</faultcode><faultstring>Deze dienst neemt berichten aan met POST."
                                + " Stuur het bericht met POST; de WSDL staat op ditzelfde adres met ?wsdl erachter.</faultstring>");
        URI listing = URI.create("http://127.0.0.1:" + port + "/services");
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(listing).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.body()).doesNotContain("OntvangAsynchroon");
        assertThat(reception.entries()).isEmpty();
    }

    private void assertRefused(String rule) {
        assertThat(reception.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.admission().result()).isInstanceOf(IntakeResult.Refused.class);
            IntakeResult.Refused refused =
                    (IntakeResult.Refused) entry.admission().result();
            assertThat(refused.findings()).extracting(Finding::rule).first().isEqualTo(rule);
        });
    }
}
