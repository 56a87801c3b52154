package nl.berichtenpoort.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the REST API as an integrator's software does. */
public final class ApiCaller {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    public ApiCaller(int port) {
        base = "http://127.0.0.1:" + port;
    }

    /** A sample of the module samples. */
    public static String sample(String name) {
        try (InputStream sample = ApiCaller.class.getResourceAsStream("/samples/" + name)) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A provider's code that no other test uses. */
    public static String newProvider() {
        return String.format("%08d", 10_000_000 + new Random().nextInt(80_000_000));
    }

    /** The first message of the sample conversation, from another provider. */
    public static String jw315(String provider) {
        return sample("conversations/jeugdhulp-volledig/01-jw315.xml")
                .replace("<Afzender>98000981<", "<Afzender>" + provider + "<");
    }

    /** The first call of the sample conversation without its SOAP, from another provider and with its own number. */
    public static String di01(String provider, UUID referentienummer) {
        String call = sample("conversations/jeugdhulp-volledig/soap/01-di01.xml");
        return call.substring(call.indexOf("<GGK:envelop"), call.indexOf("</soapenv:Body>"))
                .replace(">98000981<", ">" + provider + "<")
                .replaceFirst("(<StUF:referentienummer>)[^<]*", "$1" + referentienummer);
    }

    public HttpResponse<byte[]> post(String path, byte[] content, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).POST(HttpRequest.BodyPublishers.ofByteArray(content));
        return send(request, headers);
    }

    public HttpResponse<byte[]> deliver(String content) throws Exception {
        return post("/api/v1/messages", content.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/xml");
    }

    public HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(base + path)), headers);
    }

    public HttpResponse<byte[]> send(HttpRequest.Builder request, String... headers) throws Exception {
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** What a GET shows. */
    public JsonNode show(String path) throws Exception {
        HttpResponse<byte[]> response = get(path);
        assertThat(response.statusCode()).as(text(response)).isEqualTo(200);
        return json(response);
    }

    public static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public static JsonNode json(HttpResponse<byte[]> response) {
        return JSON.readTree(response.body());
    }

    /** The problem document of an answer, which must be one with this status. */
    public static JsonNode problem(HttpResponse<byte[]> response, int status, String kind) {
        assertThat(response.statusCode()).as(text(response)).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = json(response);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").asString()).isEqualTo("urn:berichtenpoort:probleem:" + kind);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
        return problem;
    }

    /** A property of every item of a list. */
    public static List<String> texts(JsonNode list, String property) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.get(property).asString()));
        return texts;
    }
}
