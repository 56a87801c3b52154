package nl.berichtenpoort.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How many messages a second the gateway takes from SOAP to their receiver's mailbox, answered, beside how many bare
 * commits of the same bytes the same database does: in turns, with as many connections as there are senders. Starts the
 * gateway's jar with nothing but its defaults; nothing leaves the loopback.
 */
public final class DurableBenchmark {

    private static final int DEFAULT_MESSAGES = 1000;
    private static final int DEFAULT_SENDERS = 8;
    private static final int DEFAULT_ROUNDS = 3;
    private static final int WARM_UP_ROUNDS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration CALL = Duration.ofMinutes(1);
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(20);
    private static final String ACTION = "\"http://www.stufstandaarden.nl/koppelvlak/ggk0210/ggk_Di01\"";

    private final GatewayProcess gateway;
    private final int messages;
    private final int senders;
    private final Requests requests = new Requests();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private int sent;

    private DurableBenchmark(GatewayProcess gateway, int messages, int senders) {
        this.gateway = gateway;
        this.messages = messages;
        this.senders = senders;
    }

    /**
     * Runs the benchmark and prints its table in Markdown.
     *
     * @param args the gateway's jar; optionally the messages a round (1000), the senders (8) and the rounds (3)
     * @throws Exception when something does not go as it must: then there is no result
     */
    public static void main(String[] args) throws Exception {
        if (args.length < 1) {
            throw new IllegalArgumentException("Usage: DurableBenchmark JAR [MESSAGES [SENDERS [ROUNDS]]]");
        }
        int messages = args.length > 1 ? Integer.parseInt(args[1]) : DEFAULT_MESSAGES;
        int senders = args.length > 2 ? Integer.parseInt(args[2]) : DEFAULT_SENDERS;
        int rounds = args.length > 3 ? Integer.parseInt(args[3]) : DEFAULT_ROUNDS;
        Path folder = Files.createTempDirectory("durable");
        try (GatewayProcess gateway = GatewayProcess.start(Path.of(args[0]), folder)) {
            new DurableBenchmark(gateway, messages, senders).run(rounds);
        } finally {
            GatewayProcess.delete(folder);
        }
    }

    /**
     * One round of messages: how long until the last was taken over, and until all had arrived; each call in nanos; the
     * gateway's processor time for all.
     */
    private record Delivered(double takenSeconds, double deliveredSeconds, List<Long> calls, double cpuSeconds) {}

    private void run(int rounds) throws Exception {
        // The first messages find a gateway whose code is not compiled yet.
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            commits(requests.next(messages));
            deliver(requests.next(messages));
        }
        out.println("| round | bare commits/s | taken over (Bv03)/s | delivered and answered/s | delivered ÷ commits |"
                + " call p50 ms | call p99 ms | gateway CPU ms a message |");
        out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            List<byte[]> items = requests.next(messages);
            double before = commits(items);
            Delivered delivered = deliver(items);
            double after = commits(items);
            double commits = (before + after) / 2;
            double rate = messages / delivered.deliveredSeconds();
            ratios.add(rate / commits);
            out.printf(
                    Locale.ROOT,
                    "| %d | %,.0f | %,.0f | **%,.0f** | 1 ÷ %.1f | %.1f | %.1f | %.1f |%n",
                    round,
                    commits,
                    messages / delivered.takenSeconds(),
                    rate,
                    commits / rate,
                    percentile(delivered.calls(), 50),
                    percentile(delivered.calls(), 99),
                    delivered.cpuSeconds() * TimeUnit.SECONDS.toMillis(1) / messages);
        }
        ratios.sort(Comparator.naturalOrder());
        out.printf(
                Locale.ROOT,
                "%nMedian: %.3f messages delivered and answered for each bare commit; %d messages of %,d bytes a round,"
                        + " %d senders.%n",
                ratios.get(ratios.size() / 2),
                messages,
                requests.next(1).get(0).length,
                senders);
    }

    /** Commits a second, each with one row that holds one message. */
    private double commits(List<byte[]> items) throws Exception {
        try (Connection connection = gateway.database();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists bench");
            statement.execute("drop table if exists bench.message");
            statement.execute("create table bench.message (id bigint generated always as identity primary key,"
                    + " content bytea not null)");
            statement.execute("alter table bench.message alter column content set storage external");
            long start = System.nanoTime();
            Load.run(items, senders, this::committer);
            double seconds = seconds(System.nanoTime() - start);
            statement.execute("drop schema bench cascade");
            return items.size() / seconds;
        }
    }

    private Load.Work committer() throws IOException, SQLException {
        Connection connection = gateway.database();
        PreparedStatement insert = connection.prepareStatement("insert into bench.message (content) values (?)");
        return new Load.Work() {
            @Override
            public void on(byte[] item) throws SQLException {
                insert.setBytes(1, item);
                insert.executeUpdate();
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    private Delivered deliver(List<byte[]> items) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        Duration cpu = gateway.cpu();
        long start = System.nanoTime();
        List<Long> calls = Load.run(items, senders, () -> item -> send(client, item));
        double taken = seconds(System.nanoTime() - start);
        sent += items.size();
        awaitDelivered(start + PATIENCE.toNanos());
        double delivered = seconds(System.nanoTime() - start);
        return new Delivered(
                taken, delivered, calls, seconds(gateway.cpu().minus(cpu).toNanos()));
    }

    private void send(HttpClient client, byte[] item) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(gateway.address("/services/ggk0210"))
                        .header("Content-Type", "text/xml; charset=utf-8")
                        .header("SOAPAction", ACTION)
                        .timeout(CALL)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(item))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200 || !response.body().contains("Bv03")) {
            throw new IllegalStateException("Not taken over: " + response.statusCode() + " " + response.body());
        }
    }

    /** Waits until every message that was ever sent lies once in the mailbox of its receiver, and its answer once too. */
    private void awaitDelivered(long deadline) throws IOException, SQLException {
        try (Connection connection = gateway.database();
                PreparedStatement count = connection.prepareStatement("select"
                        + " count(*) filter (where kind = 'FORWARD' and message_type = 'JW315'),"
                        + " count(*) filter (where kind = 'ANSWER' and message_type = 'JW316'),"
                        + " count(*)"
                        + " from outgoing where state = 'AVAILABLE'")) {
            while (true) {
                try (ResultSet row = count.executeQuery()) {
                    row.next();
                    if (row.getInt(1) == sent && row.getInt(2) == sent && row.getInt(3) == 2 * sent) {
                        return;
                    }
                    if (System.nanoTime() > deadline) {
                        throw new IllegalStateException("Of %d messages %d were delivered and %d answered"
                                .formatted(sent, row.getInt(1), row.getInt(2)));
                    }
                }
                LockSupport.parkNanos(LOOK_AGAIN);
            }
        }
    }

    private static double seconds(long nanos) {
        return (double) nanos / TimeUnit.SECONDS.toNanos(1);
    }

    private static double percentile(List<Long> nanos, int percent) {
        List<Long> sorted = nanos.stream().sorted().toList();
        int at = Math.min(sorted.size() - 1, sorted.size() * percent / 100);
        return (double) sorted.get(at) / TimeUnit.MILLISECONDS.toNanos(1);
    }
}
