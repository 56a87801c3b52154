package nl.berichtenpoort.app.connector;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import nl.berichtenpoort.app.connector.DeliveryOutcome.TemporaryFailure;

/** One POST, with its failures turned into outcomes. */
final class HttpExchange {

    /** More of an answer is not read: a receipt is small. */
    private static final int MOST_ANSWER_BYTES = 1024 * 1024;

    private final HttpClient client;
    private final URI url;
    private final Duration timeout;

    HttpExchange(HttpClient client, URI url, Duration timeout) {
        this.client = client;
        this.url = url;
        this.timeout = timeout;
    }

    /** A client for all connectors: no redirects, because an answer from elsewhere is no receipt. */
    static HttpClient newClient(Duration connectTimeout) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
    }

    DeliveryOutcome post(byte[] body, Map<String, String> headers, Function<Answer, DeliveryOutcome> judge) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(url).timeout(timeout).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream answer = response.body()) {
                return judge.apply(new Answer(
                        response.statusCode(),
                        answer.readNBytes(MOST_ANSWER_BYTES),
                        response.headers().firstValue("Location").orElse("")));
            }
        } catch (IOException failure) {
            return new TemporaryFailure("No answer from " + url.getHost() + ": "
                    + failure.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new TemporaryFailure("The gateway was stopped while it waited for " + url.getHost());
        }
    }

    /** Whether a status of HTTP says that the same request may succeed later. */
    static boolean isTemporary(int status) {
        return status >= 500 || status == 408 || status == 425 || status == 429;
    }

    /**
     * What came back.
     *
     * @param location the header of that name, or empty
     */
    record Answer(int status, byte[] body, String location) {}
}
