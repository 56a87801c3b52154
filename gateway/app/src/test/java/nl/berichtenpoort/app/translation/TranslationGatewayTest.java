package nl.berichtenpoort.app.translation;

import static nl.berichtenpoort.app.ApiCaller.json;
import static nl.berichtenpoort.app.ApiCaller.problem;
import static nl.berichtenpoort.app.ApiCaller.sample;
import static nl.berichtenpoort.app.ApiCaller.text;
import static nl.berichtenpoort.app.ApiCaller.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.berichtenpoort.app.ApiCaller;
import nl.berichtenpoort.app.Berichtenpoort;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.engine.translate.json.CanonicalJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The whole gateway among parties that read and write other forms, with their real folders and addresses. */
@SpringBootTest(classes = Berichtenpoort.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TranslationGatewayTest {

    private static final Path DATA =
            Path.of("target", "translation-test", UUID.randomUUID().toString()).toAbsolutePath();
    private static final Path STYLESHEET = DATA.resolve("zaak.xsl");
    private static final Path INBOX = DATA.resolve("eigen-in");
    private static final HttpServer BACK_OFFICE = backOffice();
    private static final BlockingQueue<Map.Entry<String, byte[]>> POSTED = new LinkedBlockingQueue<>();

    private final SchemaSet schemas = SchemaSet.builtIn();
    private ApiCaller api;

    @Value("${local.server.port}")
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("berichtenpoort.data-folder", DATA::toString);
        registry.add("berichtenpoort.routes.intake.folder-interval", () -> "100ms");
        registry.add("berichtenpoort.routes.intake.folders.eigen.path", INBOX::toString);
        registry.add("berichtenpoort.routes.intake.folders.eigen.sender", () -> "98000602");
        party(registry, "0344", "connector.type", "folder");
        party(registry, "0344", "connector.path", folder("0344").toString());
        party(registry, "0344", "translation.form", "json");
        party(registry, "0518", "connector.type", "webhook");
        party(
                registry,
                "0518",
                "connector.url",
                "http://127.0.0.1:" + BACK_OFFICE.getAddress().getPort() + "/in");
        party(registry, "0518", "translation.stylesheet-out", STYLESHEET.toString());
        party(registry, "98000601", "connector.type", "folder");
        party(registry, "98000601", "connector.path", folder("98000601").toString());
        party(registry, "98000601", "translation.form", "csv");
        party(registry, "98000601", "translation.mapping", "toewijzingen");
        party(
                registry,
                "98000602",
                "translation.stylesheet-in",
                DATA.resolve("in.xsl").toString());
        write("zaak.xsl", stylesheet("<Zaak><xsl:value-of select=\"count(//*:Client)\"/></Zaak>"));
        write("in.xsl", stylesheet("<xsl:copy-of select=\"/Post/*\" copy-namespaces=\"no\"/>"));
    }

    private static void party(DynamicPropertyRegistry registry, String code, String property, String value) {
        registry.add("berichtenpoort.parties[" + code + "]." + property, () -> value);
    }

    private static Path folder(String party) {
        return DATA.resolve("uit-" + party);
    }

    private static void write(String name, String content) {
        try {
            Files.createDirectories(DATA);
            Files.writeString(DATA.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stylesheet(String content) {
        return """
                <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
                <xsl:template match="/">%s</xsl:template>
                </xsl:stylesheet>""".formatted(content);
    }

    private static HttpServer backOffice() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/in", exchange -> {
                POSTED.add(Map.entry(
                        exchange.getRequestHeaders().getFirst("Content-Type"),
                        exchange.getRequestBody().readAllBytes()));
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stop() {
        BACK_OFFICE.stop(0);
    }

    @BeforeEach
    void connect() {
        api = new ApiCaller(port);
    }

    @Test
    void aFolderGetsTheMessageAsJsonByteForByte() throws Exception {
        String request = jw315(ApiCaller.newProvider(), "0344");

        JsonNode message = settled(api.deliver(request));

        Path file = delivered("0344", ".json");
        assertThat(Files.readAllBytes(file)).isEqualTo(canonical(request));
        assertThat(file.getFileName().toString()).startsWith("JW315_");
        assertThat(texts(message.get("outgoing"), "form")).containsExactly("json", "xml");
    }

    @Test
    void aFolderGetsTheAllocationAsAFlatFile() throws Exception {
        String allocation = sample("conversations/jeugdhulp-volledig/03-jw301.xml")
                .replace(">98000981<", ">98000601<")
                .replaceAll("\\s*<(\\w+:)?ReferentieAanbieder>[^<]*</(\\w+:)?ReferentieAanbieder>", "");

        settled(api.deliver(allocation));

        String csv = Files.readString(delivered("98000601", ".csv"));
        assertThat(csv.split("\r\n")).hasSize(3);
        assertThat(csv).startsWith("wet,bericht,dagtekening,").contains("jeugdwet,");
    }

    @Test
    void aWebhookGetsWhatItsStylesheetMakesAndNothingWhileThatFails() throws Exception {
        settled(api.deliver(jw315(ApiCaller.newProvider(), "0518")));

        Map.Entry<String, byte[]> posted = POSTED.poll(30, TimeUnit.SECONDS);
        assertThat(posted).isNotNull();
        assertThat(posted.getKey()).isEqualTo("application/xml");
        assertThat(new String(posted.getValue(), StandardCharsets.UTF_8)).endsWith("<Zaak>1</Zaak>");

        write("zaak.xsl", stylesheet("<xsl:sequence select=\"error((), 'nog niet')\"/>"));
        JsonNode held = settled(api.deliver(jw315(ApiCaller.newProvider(), "0518")));

        assertThat(held.get("state").asString()).isEqualTo("HELD");
        assertThat(held.get("disposition").asString()).isEqualTo("UNTRANSLATED");
        assertThat(held.get("verdict").asString()).isEqualTo("valid");
        assertThat(held.get("findings").get(0).get("layer").asString()).isEqualTo("translate");
        assertThat(held.get("findings").get(0).get("message").asString()).contains("zaak.xsl");
        assertThat(held.get("outgoing")).isEmpty();
        assertThat(text(api.get("/actuator/prometheus")))
                .contains("berichtenpoort_alarms_total{kind=\"untranslated\"")
                .contains("reason=\"translation\"");
        assertThat(POSTED).isEmpty();

        write("zaak.xsl", stylesheet("<Zaak>gemaakt</Zaak>"));
        String id = held.get("id").asString();
        assertThat(api.post("/api/v1/messages/" + id + "/replay", new byte[0]).statusCode())
                .isEqualTo(202);

        Map.Entry<String, byte[]> afterwards = POSTED.poll(30, TimeUnit.SECONDS);
        assertThat(afterwards).isNotNull();
        assertThat(new String(afterwards.getValue(), StandardCharsets.UTF_8)).endsWith("<Zaak>gemaakt</Zaak>");
        assertThat(texts(api.show("/api/v1/messages/" + id).get("outgoing"), "kind"))
                .containsExactly("FORWARD", "ANSWER");
        write("zaak.xsl", stylesheet("<Zaak><xsl:value-of select=\"count(//*:Client)\"/></Zaak>"));
    }

    @Test
    void aMessageInJsonIsJudgedPassedOnAndAnsweredAsAnyOther() throws Exception {
        String provider = ApiCaller.newProvider();
        byte[] document = canonical(jw315(provider, "0363"));

        JsonNode message = settled(api.post("/api/v1/messages", document, "Content-Type", "application/json"));

        assertThat(message.get("state").asString()).isEqualTo("ACCEPTED");
        assertThat(message.get("type").asString()).isEqualTo("JW315");
        assertThat(texts(message.get("outgoing"), "type")).containsExactly("JW315", "JW316");
        String forwarded = text(api.get("/api/v1/mailboxes/0363/"
                + message.get("outgoing").get(0).get("id").asString()));
        assertThat(forwarded).contains("/ijw/3_2/jw315/schema");
    }

    @Test
    void faultsOfAMessageInJsonAreToldWithPlacesInThatJson() throws Exception {
        String document = new String(canonical(jw315(ApiCaller.newProvider(), "0363")), StandardCharsets.UTF_8);

        JsonNode broken = problem(
                api.post(
                        "/api/v1/messages",
                        document.substring(0, document.length() / 2).getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/json"),
                400,
                "geen-json-bericht");
        assertThat(broken.get("findings").get(0).get("line").asInt()).isEqualTo(1);

        String spread = document.replace("\"Client\"", "\n\n\"Client\"");
        JsonNode refused = settled(api.post(
                "/api/v1/messages",
                spread.replaceAll("\"Bsn\":\"[0-9]{9}\"", "\"Bsn\":\"12345678\"")
                        .getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/json"));
        assertThat(refused.get("state").asString()).isEqualTo("REFUSED");
        assertThat(refused.get("findings").get(0).get("rule").asString()).isEqualTo("xsd-pattern");
        assertThat(refused.get("findings").get(0).get("line").asInt()).isEqualTo(3);
    }

    @Test
    void aStatedSenderSendsAFormOfItsOwnOverRestAndAFolder() throws Exception {
        String request = jw315("98000602", "0363");
        byte[] post = post(request, "EERSTE001");

        JsonNode overRest =
                settled(api.post("/api/v1/messages?sender=98000602", post, "Content-Type", "application/xml"));
        assertThat(overRest.get("state").asString()).isEqualTo("ACCEPTED");
        assertThat(overRest.get("identification").asString()).isEqualTo("EERSTE001");

        Files.createDirectories(INBOX);
        Files.write(INBOX.resolve("post.xml"), post(request, "TWEEDE002"));
        // Only the stylesheet makes its identification known.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> text(api.get("/api/v1/messages?sender=98000602")).contains("TWEEDE002"));
    }

    @Test
    void theApiTranslatesAsTheCommandDoes() throws Exception {
        String request = sample("messages/ijw/jw301/jw301-klein.xml");

        HttpResponse<byte[]> document = api.post(
                "/api/v1/translate?to=json",
                request.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/xml");
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(document.body()).isEqualTo(canonical(request));

        HttpResponse<byte[]> csv = api.post(
                "/api/v1/translate?to=csv&mapping=toewijzingen&separator=;",
                request.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/xml");
        assertThat(text(csv)).startsWith("wet;bericht;");

        problem(api.post("/api/v1/translate?to=303", request.getBytes(StandardCharsets.UTF_8)), 400, "vertaalpaar");
        problem(api.post("/api/v1/translate?to=pdf", request.getBytes(StandardCharsets.UTF_8)), 400, "parameter");
        JsonNode invalid = problem(
                api.post(
                        "/api/v1/translate?to=json",
                        sample("invalid/schema/jw305-pattern-bsn.xml").getBytes(StandardCharsets.UTF_8)),
                422,
                "ongeldig-bericht");
        assertThat(texts(invalid.get("findings"), "rule")).containsExactly("xsd-pattern");
    }

    private static String jw315(String provider, String municipality) {
        return ApiCaller.jw315(provider).replace("Ontvanger>0153<", "Ontvanger>" + municipality + "<");
    }

    private static byte[] post(String request, String identification) {
        return ("<Post>" + request.substring(request.indexOf("?>") + 2) + "</Post>")
                .replaceFirst("((?<!Bericht)Identificatie>)[^<\\s]+", "$1" + identification)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] canonical(String message) {
        MessageReader reader = new MessageReader(schemas);
        var reading = reader.read(message.getBytes(StandardCharsets.UTF_8));
        MessageType type = reading.type().orElseThrow();
        return ((Translation.Translated) new CanonicalJson(schemas)
                        .translate(new Translatable(type, reading.root().orElseThrow())))
                .document()
                .bytes();
    }

    /** The message once it is judged. */
    private JsonNode settled(HttpResponse<byte[]> taken) throws Exception {
        assertThat(taken.statusCode()).as(text(taken)).isEqualTo(202);
        String path = "/api/v1/messages/" + json(taken).get("id").asString();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !api.show(path).get("state").asString().equals("RECEIVED"));
        return api.show(path);
    }

    private static Path delivered(String party, String extension) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> file(party, extension), path -> path != null);
    }

    private static Path file(String party, String extension) throws IOException {
        if (!Files.isDirectory(folder(party))) {
            return null;
        }
        try (Stream<Path> files = Files.list(folder(party))) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> file.toString().endsWith(extension))
                    .findFirst()
                    .orElse(null);
        }
    }
}
