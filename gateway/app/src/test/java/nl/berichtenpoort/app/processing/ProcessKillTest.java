package nl.berichtenpoort.app.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.berichtenpoort.app.Berichtenpoort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills the gateway in the middle of its work (SIGKILL: nothing is flushed, nobody says goodbye), starts it again on the
 * same data folder, and looks what became of every message that it had acknowledged.
 */
@Tag("slow")
class ProcessKillTest {

    private static final int SENDERS = 4;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 40;
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path temp;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void whatWasAcknowledgedReachesItsOutcomeExactlyOnce() throws Exception {
        Gateway gateway = start("first");
        Set<Long> acknowledged = new ConcurrentSkipListSet<>();
        CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_THE_KILL);
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        for (int sender = 0; sender < SENDERS; sender++) {
            senders.submit(() -> {
                try {
                    while (!Thread.currentThread().isInterrupted()) {
                        acknowledged.add(send(gateway));
                        enough.countDown();
                    }
                } catch (IOException killed) {
                    // What was not acknowledged may be lost: its sender knows.
                }
                return null;
            });
        }
        assertThat(enough.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        gateway.process().destroyForcibly().waitFor();
        senders.shutdownNow();
        assertThat(senders.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        Gateway again = start("second");

        for (long id : acknowledged) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() ->
                            !"RECEIVED".equals(message(again, id).get("state").asString()));
            JsonNode message = message(again, id);
            assertThat(message.get("state").asString()).isEqualTo("ACCEPTED");
            List<String> kinds = new ArrayList<>();
            message.get("outgoing")
                    .forEach(outgoing -> kinds.add(outgoing.get("kind").asString()));
            assertThat(kinds).containsExactly("FORWARD", "ANSWER");
            List<String> states = new ArrayList<>();
            message.get("states").forEach(state -> states.add(state.get("state").asString()));
            assertThat(states).containsExactly("RECEIVED", "ACCEPTED");
        }
    }

    private record Gateway(Process process, String url) {}

    private Gateway start(String name) throws IOException {
        Path log = temp.resolve(name + ".log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Berichtenpoort.class.getName(),
                        "--server.port=0",
                        "--berichtenpoort.data-folder=" + temp.resolve("data"),
                        "--berichtenpoort.backlog.patience=2s",
                        "--berichtenpoort.routes.watch.messages=1s",
                        "--logging.level.root=INFO")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        started.add(process);
        await().atMost(PATIENCE).until(() -> {
            assertThat(process.isAlive())
                    .withFailMessage(() -> "The gateway ended, see " + read(log))
                    .isTrue();
            return PORT.matcher(read(log)).find();
        });
        Matcher port = PORT.matcher(read(log));
        assertThat(port.find()).isTrue();
        return new Gateway(process, "http://127.0.0.1:" + port.group(1) + "/api/v1/messages");
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private long send(Gateway gateway) throws IOException, InterruptedException {
        byte[] request = TestMessages.ofOwnClient("01-jw315.xml", TestMessages.fresh());
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(gateway.url()))
                        .header("Content-Type", "application/xml")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(202);
        return new JsonMapper().readTree(response.body()).get("id").asLong();
    }

    private JsonNode message(Gateway gateway, long id) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(gateway.url() + "/" + id)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return new JsonMapper().readTree(response.body());
    }
}
