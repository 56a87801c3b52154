package nl.berichtenpoort.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long the gateway takes to make a year of steering information out of a million invoice lines and the allocations,
 * starts and stops that belong to them, and how much heap that needs: GETs of its REST API, answered by the gateway's jar.
 */
public final class SteeringRun {

    private static final int HEAP = 256;
    private static final int DEFAULT_ROUNDS = 3;
    private static final String RECIPIENT = "-Dberichtenpoort.steering.recipients.bench.";
    private static final String MUNICIPALITIES =
            "0141,0147,1774,0153,0158,0163,0164,1735,0168,0173,1742,0183,1700,0189";

    private final GatewayProcess gateway;
    private final HeapLog heap;
    private final HttpClient client = HttpClient.newHttpClient();

    private SteeringRun(GatewayProcess gateway, HeapLog heap) {
        this.gateway = gateway;
        this.heap = heap;
    }

    /**
     * Runs the benchmark and prints its table in Markdown.
     *
     * @param args the gateway's jar; optionally the rounds (3)
     * @throws Exception when something does not go as it must: then there is no result
     */
    public static void main(String[] args) throws Exception {
        if (args.length < 1) {
            throw new IllegalArgumentException("Usage: SteeringRun JAR [ROUNDS]");
        }
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : DEFAULT_ROUNDS;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("steering");
        HeapLog heap = new HeapLog(folder.resolve("gc.log"));
        try (GatewayProcess gateway = GatewayProcess.start(
                        Path.of(args[0]),
                        folder,
                        List.of(
                                "-Xmx" + HEAP + "m",
                                "-XX:+UseG1GC",
                                "-XX:+ExitOnOutOfMemoryError",
                                heap.option(),
                                "-Dberichtenpoort.steering.key=" + "A".repeat(44),
                                RECIPIENT + "legal-ground=benchmark",
                                RECIPIENT + "records-legal-ground=benchmark",
                                RECIPIENT + "municipalities=" + MUNICIPALITIES));
                Connection database = gateway.database()) {
            fill(database);
            SteeringRun run = new SteeringRun(gateway, heap);
            out.println("| table of a year | rows | s, median | lowest to highest of " + rounds
                    + " | heap after a collection, highest, MB |");
            out.println("| --- | ---: | ---: | ---: | ---: |");
            for (String table : List.of("declaraties", "toewijzingen", "beeindiging", "trajecten")) {
                run.row(table, rounds, out);
            }
        } finally {
            GatewayProcess.delete(folder);
        }
    }

    private static void fill(Connection database) throws SQLException, IOException {
        try (Statement statement = database.createStatement();
                InputStream script = SteeringRun.class.getResourceAsStream("steering.sql")) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{municipalities}", MUNICIPALITIES));
        }
        try (Statement statement = database.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private void row(String table, int rounds, PrintStream out) throws IOException, InterruptedException {
        String path = "/api/v1/steering/" + table + "?from=2025-01&to=2025-12&format=csv";
        long rows = get(path);
        int lines = heap.lines();
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            if (get(path) != rows) {
                throw new IllegalStateException("Another number of rows than " + rows + " in " + table);
            }
            seconds.add((double) (System.nanoTime() - start) / TimeUnit.SECONDS.toNanos(1));
        }
        if (rows < 1) {
            throw new IllegalStateException("No rows in " + table);
        }
        out.printf(
                Locale.ROOT,
                "| %s | %,d | **%.1f** | %.1f to %.1f | %d |%n",
                table,
                rows,
                Measured.median(seconds, Double::doubleValue),
                seconds.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                seconds.stream().mapToDouble(Double::doubleValue).max().orElseThrow(),
                heap.peak(lines).after());
    }

    /** The number of rows that came, without that of the names. */
    private long get(String path) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> response = client.send(
                HttpRequest.newBuilder(gateway.address(path))
                        .timeout(Duration.ofMinutes(10))
                        .build(),
                HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            if (response.statusCode() != 200) {
                throw new IllegalStateException("Status " + response.statusCode());
            }
            return lines.count() - 1;
        }
    }
}
