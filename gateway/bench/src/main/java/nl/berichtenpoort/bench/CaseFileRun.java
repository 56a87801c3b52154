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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the gateway takes for a 323 of 1,000, 10,000 and 40,000 lines against a case file that holds a million earlier
 * lines: judged, recorded in the case file, answered and committed, in one transaction, by the gateway's jar in a JVM of
 * 512 MB. Each line is on an allocation with a year of earlier lines, one in fifty takes back an earlier line, one in a
 * hundred is refused. After each message what it left behind is deleted, so that the same bytes can come again.
 */
public final class CaseFileRun {

    private static final int DEFAULT_ROUNDS = 3;
    private static final int HEAP = 512;
    private static final List<LargeInvoice> INVOICES =
            List.of(new LargeInvoice(1, 1_000), new LargeInvoice(2, 10_000), new LargeInvoice(3, 40_000));
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(5);
    private static final Pattern NUMBER = Pattern.compile("\"id\":(\\d+)");

    private final GatewayProcess gateway;
    private final StatementLog statements;
    private final HeapLog heap;
    private final Connection database;
    private final HttpClient client = HttpClient.newHttpClient();

    private CaseFileRun(GatewayProcess gateway, StatementLog statements, HeapLog heap, Connection database) {
        this.gateway = gateway;
        this.statements = statements;
        this.heap = heap;
        this.database = database;
    }

    /**
     * Runs the benchmark and prints its table in Markdown.
     *
     * @param args the gateway's jar; optionally the rounds (3)
     * @throws Exception when something does not go as it must: then there is no result
     */
    public static void main(String[] args) throws Exception {
        if (args.length < 1) {
            throw new IllegalArgumentException("Usage: CaseFileRun JAR [ROUNDS]");
        }
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : DEFAULT_ROUNDS;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("casefile");
        HeapLog heap = new HeapLog(folder.resolve("gc.log"));
        try (GatewayProcess gateway = GatewayProcess.start(
                        Path.of(args[0]),
                        folder,
                        List.of("-Xmx" + HEAP + "m", "-XX:+UseG1GC", "-XX:+ExitOnOutOfMemoryError", heap.option()));
                Connection database = gateway.database()) {
            CaseFileLoader.load(database, INVOICES);
            out.println("The case file: " + CaseFileLoader.contents(database) + ".");
            StatementLog statements = StatementLog.switchOn(database, gateway.databaseLog());
            new CaseFileRun(gateway, statements, heap, database).run(rounds, out);
        } finally {
            GatewayProcess.delete(folder);
        }
    }

    /**
     * One message.
     *
     * @param millis from taken over to its outcome committed
     * @param gatewayMillis processor time of the gateway
     * @param databaseMillis processor time of its database
     */
    private record Processed(
            double millis,
            double gatewayMillis,
            double databaseMillis,
            StatementLog.Transaction transaction,
            HeapLog.Peak heap) {

        double cpuMillis() {
            return gatewayMillis + databaseMillis;
        }
    }

    private void run(int rounds, PrintStream out) throws IOException, SQLException, InterruptedException {
        Map<LargeInvoice, List<Processed>> all = new LinkedHashMap<>();
        Map<LargeInvoice, byte[]> messages = new LinkedHashMap<>();
        for (LargeInvoice invoice : INVOICES) {
            messages.put(invoice, invoice.bytes());
        }
        // The first round finds a gateway whose code is not compiled yet, and is not counted.
        for (int round = 0; round <= rounds; round++) {
            for (LargeInvoice invoice : INVOICES) {
                Processed processed = process(invoice, messages.get(invoice));
                if (round > 0) {
                    all.computeIfAbsent(invoice, key -> new ArrayList<>()).add(processed);
                }
            }
        }
        print(all, messages, out);
    }

    private Processed process(LargeInvoice invoice, byte[] message)
            throws IOException, SQLException, InterruptedException {
        long log = statements.end();
        int collections = heap.lines();
        long id = send(message);
        long start = System.nanoTime();
        Duration gatewayCpu = gateway.cpu();
        Duration databaseCpu = gateway.databaseCpu();
        awaitOutcome(id, start + PATIENCE.toNanos());
        double millis = (double) (System.nanoTime() - start) / TimeUnit.MILLISECONDS.toNanos(1);
        double gatewayMillis = gateway.cpu().minus(gatewayCpu).toMillis();
        double databaseMillis = gateway.databaseCpu().minus(databaseCpu).toMillis();
        requireRight(invoice, id);
        StatementLog.Transaction transaction = statements.transaction(log, "insert into case_declaratie ");
        forget(id);
        return new Processed(millis, gatewayMillis, databaseMillis, transaction, heap.peak(collections));
    }

    private long send(byte[] message) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(gateway.address("/api/v1/messages"))
                        .header("Content-Type", "application/xml")
                        .timeout(PATIENCE)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher number = NUMBER.matcher(response.body());
        if (response.statusCode() != 202 || !number.find()) {
            throw new IllegalStateException("Not taken over: " + response.statusCode() + " " + response.body());
        }
        return Long.parseLong(number.group(1));
    }

    private void awaitOutcome(long id, long deadline) throws SQLException {
        while (!"PARTLY_ACCEPTED".equals(text("select disposition from message where id = ?", id))) {
            String state = text("select state from message where id = ?", id);
            if (System.nanoTime() > deadline || !gateway.isAlive() || !state.matches("RECEIVED|ACCEPTED")) {
                throw new IllegalStateException("Not judged as it should be; its state is " + state);
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }

    /** All lines are in the case file, the right ones were refused, and the answer lies there: else nothing was measured. */
    private void requireRight(LargeInvoice invoice, long id) throws SQLException {
        String found = text("""
                select concat_ws(' ',
                  (select count(*) from case_prestatie where message_id = m.id),
                  (select count(*) from finding where message_id = m.id and rule = 'TR338'),
                  (select count(*) from finding where message_id = m.id),
                  (select count(*) from outgoing where message_id = m.id and kind = 'ANSWER'))
                from message m where id = ?""", id);
        int refused = invoice.refusedLines();
        String expected = "%d %d %d 1".formatted(invoice.lines(), refused, refused);
        if (!found.equals(expected)) {
            throw new IllegalStateException(
                    "Lines, refused lines, findings and answers: %s and not %s".formatted(found, expected));
        }
    }

    private void forget(long id) throws SQLException {
        for (String table : List.of(
                "case_prestatie",
                "case_declaratie",
                "case_declaratie_antwoord",
                "case_afgewezen_prestatie",
                "used_identification")) {
            try (PreparedStatement delete =
                    database.prepareStatement("delete from " + table + " where message_id = ?")) {
                delete.setLong(1, id);
                delete.executeUpdate();
            }
        }
        try (Statement statement = database.createStatement()) {
            statement.execute("vacuum case_prestatie");
        }
    }

    private String text(String sql, long id) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(sql)) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return String.valueOf(row.getString(1));
            }
        }
    }

    private static void print(
            Map<LargeInvoice, List<Processed>> all, Map<LargeInvoice, byte[]> messages, PrintStream out) {
        out.println();
        out.println(
                "| lines | CPU a line, × that of the first row | time a line, × that of the first row | CPU µs a line |"
                        + " CPU ms: gateway + database | ms | lowest to highest round | statements | fetches |"
                        + " heap before / after a collection, at most |");
        out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        all.forEach((invoice, rounds) -> out.printf(
                Locale.ROOT,
                "| %,d (%,d bytes) | **%.2f** | %.2f | %,.0f | %,.0f + %,.0f | %,.0f | %,.0f to %,.0f | %d | %d |"
                        + " %d / %d MB |%n",
                invoice.lines(),
                messages.get(invoice).length,
                timesFirst(invoice, all, Processed::cpuMillis),
                timesFirst(invoice, all, Processed::millis),
                perLine(invoice, all, Processed::cpuMillis) * TimeUnit.MILLISECONDS.toMicros(1),
                Measured.median(rounds, Processed::gatewayMillis),
                Measured.median(rounds, Processed::databaseMillis),
                Measured.median(rounds, Processed::millis),
                rounds.stream().mapToDouble(Processed::millis).min().orElseThrow(),
                rounds.stream().mapToDouble(Processed::millis).max().orElseThrow(),
                rounds.get(0).transaction().statements().size(),
                rounds.get(0).transaction().fetches(),
                rounds.stream().mapToInt(round -> round.heap().before()).max().orElseThrow(),
                rounds.stream().mapToInt(round -> round.heap().after()).max().orElseThrow()));
    }

    private static double timesFirst(
            LargeInvoice invoice, Map<LargeInvoice, List<Processed>> all, ToDoubleFunction<Processed> what) {
        return perLine(invoice, all, what) / perLine(INVOICES.get(0), all, what);
    }

    private static double perLine(
            LargeInvoice invoice, Map<LargeInvoice, List<Processed>> all, ToDoubleFunction<Processed> what) {
        return Measured.median(all.get(invoice), what) / invoice.lines();
    }
}
