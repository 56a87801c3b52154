package nl.berichtenpoort.app.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.berichtenpoort.app.connector.DeliveryOutcome.Delivered;
import nl.berichtenpoort.app.connector.DeliveryOutcome.PermanentFailure;
import nl.berichtenpoort.app.connector.DeliveryOutcome.TemporaryFailure;
import nl.berichtenpoort.app.party.ConnectorSettings;
import nl.berichtenpoort.app.party.ConnectorSettings.Form;
import nl.berichtenpoort.engine.envelope.Berichtcode;
import nl.berichtenpoort.engine.envelope.Envelope;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.envelope.EnvelopeReading;
import nl.berichtenpoort.engine.envelope.EnvelopeWriter;
import nl.berichtenpoort.engine.envelope.FoutCode;
import nl.berichtenpoort.engine.envelope.Wrapping;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.translate.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpConnectorsTest {

    private final List<Headers> headers = new CopyOnWriteArrayList<>();
    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private final HttpClient client = nl.berichtenpoort.app.connector.HttpExchange.newClient(Duration.ofSeconds(5));
    private final CountDownLatch release = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private int status = 200;
    private byte[] answer = new byte[0];
    private boolean hangs;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        release.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        headers.add(exchange.getRequestHeaders());
        bodies.add(exchange.getRequestBody().readAllBytes());
        if (hangs) {
            try {
                release.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @ParameterizedTest
    @CsvSource({"JW315, DI01, ggk_Di01", "WMO316, DU01, ggk_Du01"})
    void soapCarriesTheEnvelopeAndTakesABv03AsReceipt(MessageType type, Berichtcode kind, String operation) {
        answer = bv03(Parcels.REFERENCE);

        DeliveryOutcome outcome = soap().deliver(Parcels.of(type));

        assertThat(outcome).isEqualTo(new Delivered("Bv03 c56a4180-65aa-42ec-a945-5fd21dec0538"));
        assertThat(headers.get(0).getFirst("SOAPAction"))
                .isEqualTo("\"http://www.stufstandaarden.nl/koppelvlak/ggk0210/" + operation + "\"");
        assertThat(headers.get(0).getFirst("Content-Type")).isEqualTo("text/xml; charset=utf-8");
        Envelope envelope = ((EnvelopeReading.Read) new EnvelopeReader().read(bodies.get(0))).envelope();
        assertThat(envelope.stuurgegevens().berichtcode()).isEqualTo(kind);
        assertThat(envelope.stuurgegevens().referentienummer()).isEqualTo(Parcels.REFERENCE);
        assertThat(envelope.stuurgegevens().crossRefnummer().isPresent()).isEqualTo(type.isAnswer());
        assertThat(envelope.stuurgegevens().zender().organisatie()).isEqualTo("12345678");
        assertThat(envelope.stuurgegevens().ontvanger().organisatie()).isEqualTo("0363");
        assertThat(envelope.stuurgegevens().tijdstipBericht()).isEqualTo("20260301120000123");
        assertThat(envelope.payload().bytes()).isEqualTo(Parcels.CONTENT);
    }

    @Test
    void aRepetitionIsTheSameToTheByte() {
        answer = bv03(Parcels.REFERENCE);

        soap().deliver(Parcels.of(MessageType.JW315));
        soap().deliver(Parcels.of(MessageType.JW315));

        assertThat(bodies.get(1)).isEqualTo(bodies.get(0));
    }

    @Test
    void anFo01GoesOutByItsOwnOperation() {
        answer = bv03(Parcels.REFERENCE);

        assertThat(soap().deliver(Parcels.fo01())).isInstanceOf(Delivered.class);

        assertThat(headers.get(0).getFirst("SOAPAction")).isEqualTo("\"http://www.egem.nl/StUF/StUF0301/Fo01\"");
        EnvelopeReading.ErrorMessage error = (EnvelopeReading.ErrorMessage) new EnvelopeReader().read(bodies.get(0));
        assertThat(error.foBericht().code()).isEqualTo("StUF055");
    }

    @Test
    void anFo03OfTheClientIsFinalAndOneOfTheServerIsNot() {
        status = 500;
        answer = new EnvelopeWriter().write(Parcels.error(Berichtcode.FO03, FoutCode.IB002), Wrapping.SOAP);
        assertThat(soap().deliver(Parcels.of(MessageType.JW315)))
                .isEqualTo(new PermanentFailure("Fo03 IB002 (client)"));

        answer = new EnvelopeWriter().write(Parcels.error(Berichtcode.FO03, FoutCode.STUF046), Wrapping.SOAP);
        assertThat(soap().deliver(Parcels.of(MessageType.JW315)))
                .isEqualTo(new TemporaryFailure("Fo03 StUF046 (server)"));
    }

    @Test
    void aBv03AboutAnotherMessageIsNoReceipt() {
        answer = bv03(Parcels.ANSWERED);

        assertThat(soap().deliver(Parcels.of(MessageType.JW315)))
                .isEqualTo(new TemporaryFailure("The Bv03 that came back is about another message"));
    }

    @ParameterizedTest
    @CsvSource({"200, false", "302, false", "404, true", "429, false", "500, false", "503, false"})
    void withoutBv03OrFo03TheStatusDecides(int given, boolean permanent) {
        status = given;
        answer = "<html>".getBytes(StandardCharsets.UTF_8);

        DeliveryOutcome outcome = soap().deliver(Parcels.of(MessageType.JW315));

        String reason = "HTTP status " + given + " without a Bv03 or Fo03";
        assertThat(outcome).isEqualTo(permanent ? new PermanentFailure(reason) : new TemporaryFailure(reason));
    }

    @Test
    void noAnswerInTimeIsTemporary() {
        hangs = true;
        SoapConnector connector = new SoapConnector(
                new ConnectorSettings.Soap(url(), "Berichtenpoort", "GGk", Duration.ofMillis(200)), client);

        assertThat(connector.deliver(Parcels.of(MessageType.JW315)))
                .isEqualTo(new TemporaryFailure("No answer from localhost: HttpTimeoutException"));
    }

    @Test
    void nobodyListeningIsTemporary() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        WebhookConnector connector = new WebhookConnector(
                new ConnectorSettings.Webhook(
                        URI.create("http://localhost:" + free + "/"), Map.of(), Form.BARE, Duration.ofSeconds(5)),
                client);

        assertThat(connector.deliver(Parcels.of(MessageType.JW315)))
                .isEqualTo(new TemporaryFailure("No answer from localhost: ConnectException"));
    }

    @Test
    void aWebhookGetsTheMessageAndWhatItNeedsToKnow() {
        status = 202;

        assertThat(webhook(Form.BARE).deliver(Parcels.of(MessageType.JW316)))
                .isEqualTo(new Delivered("HTTP status 202"));

        assertThat(bodies.get(0)).isEqualTo(Parcels.CONTENT);
        Headers sent = headers.get(0);
        assertThat(sent.getFirst("Content-Type")).isEqualTo("application/xml");
        assertThat(sent.getFirst("Idempotency-Key")).isEqualTo(Parcels.REFERENCE.toString());
        assertThat(sent.getFirst("Berichtenpoort-Type")).isEqualTo("JW316");
        assertThat(sent.getFirst("Berichtenpoort-Sender")).isEqualTo("12345678");
        assertThat(sent.getFirst("Berichtenpoort-Receiver")).isEqualTo("0363");
        assertThat(sent.getFirst("Berichtenpoort-Reference")).isEqualTo(Parcels.REFERENCE.toString());
        assertThat(sent.getFirst("Berichtenpoort-Cross-Reference")).isEqualTo(Parcels.ANSWERED.toString());
        assertThat(sent.getFirst("X-Key")).isEqualTo("sleutel");
    }

    @Test
    void aWebhookGetsAMessageInItsFormByteForByteWithWhatItIs() {
        byte[] json = "{\"Bericht\":\"\u00E9\"}\n".getBytes(StandardCharsets.UTF_8);
        byte[] csv = "wet,bericht\r\njeugdwet,\u00E9\r\n".getBytes(StandardCharsets.UTF_8);

        webhook(Form.BARE).deliver(Parcels.of(MessageType.JW315, Shape.of(DocumentForm.JSON), json));
        webhook(Form.BARE).deliver(Parcels.of(MessageType.JW301, Shape.of(DocumentForm.CSV), csv));
        webhook(Form.BARE).deliver(Parcels.of(MessageType.JW325, Parcels.OLD_ANSWER, Parcels.CONTENT));

        assertThat(bodies).containsExactly(json, csv, Parcels.CONTENT);
        assertThat(headers)
                .extracting(sent -> sent.getFirst("Content-Type"))
                .containsExactly("application/json", "text/csv; charset=utf-8; header=present", "application/xml");
        assertThat(headers)
                .extracting(sent -> sent.getFirst("Berichtenpoort-Type"))
                .containsExactly("JW315", "JW301", "JW304");
        assertThat(headers)
                .extracting(sent -> sent.getFirst("Berichtenpoort-Release"))
                .containsExactly("3.2", "3.2", "3.0");
    }

    @Test
    void aWebhookGetsAReportAsJsonAndAStufServiceGetsNone() {
        assertThat(webhook(Form.ENVELOPE).deliver(Parcels.report())).isInstanceOf(Delivered.class);

        assertThat(bodies.get(0)).isEqualTo(Parcels.CONTENT);
        assertThat(headers.get(0).getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(headers.get(0).getFirst("Berichtenpoort-Type")).isEqualTo("Rapport");
        assertThat(soap().deliver(Parcels.report()))
                .isEqualTo(new PermanentFailure("A StUF service takes messages, no reports"));
        assertThat(bodies).hasSize(1);
    }

    @Test
    void aWebhookCanAskForTheEnvelope() {
        webhook(Form.ENVELOPE).deliver(Parcels.of(MessageType.JW315));

        EnvelopeReading.Read read = (EnvelopeReading.Read) new EnvelopeReader().read(bodies.get(0));
        assertThat(read.envelope().functie()).isEqualTo("JW315");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 410, 422})
    void aRefusingWebhookIsFinal(int given) {
        status = given;

        assertThat(webhook(Form.BARE).deliver(Parcels.of(MessageType.JW315)))
                .isEqualTo(new PermanentFailure("HTTP status " + given));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503})
    void aBusyWebhookIsNot(int given) {
        status = given;

        assertThat(webhook(Form.BARE).deliver(Parcels.of(MessageType.JW315)))
                .isEqualTo(new TemporaryFailure("HTTP status " + given));
    }

    private byte[] bv03(UUID crossRefnummer) {
        return new EnvelopeWriter()
                .writeAcknowledgement(Parcels.stuurgegevens(Berichtcode.BV03, crossRefnummer), Wrapping.SOAP);
    }

    private SoapConnector soap() {
        return new SoapConnector(
                new ConnectorSettings.Soap(url(), "Berichtenpoort", "GGk", Duration.ofSeconds(20)), client);
    }

    private WebhookConnector webhook(Form form) {
        return new WebhookConnector(
                new ConnectorSettings.Webhook(url(), Map.of("X-Key", "sleutel"), form, Duration.ofSeconds(20)), client);
    }

    private URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/ggk");
    }
}
