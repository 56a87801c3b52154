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
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How long the gateway takes to tell a month's total of one provider out of a ledger of a million lines: a GET of its REST
 * API, answered by the gateway's jar. One provider has half of all lines, the others have one in 720 each.
 */
public final class LedgerRun {

    private static final int DEFAULT_ROUNDS = 50;
    private static final String LARGEST = "98000000";
    private static final String AVERAGE = "98000012";

    private final GatewayProcess gateway;
    private final HttpClient client = HttpClient.newHttpClient();

    private LedgerRun(GatewayProcess gateway) {
        this.gateway = gateway;
    }

    /**
     * Runs the benchmark and prints its table in Markdown.
     *
     * @param args the gateway's jar; optionally the rounds (50)
     * @throws Exception when something does not go as it must: then there is no result
     */
    public static void main(String[] args) throws Exception {
        if (args.length < 1) {
            throw new IllegalArgumentException("Usage: LedgerRun JAR [ROUNDS]");
        }
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : DEFAULT_ROUNDS;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("ledger");
        try (GatewayProcess gateway = GatewayProcess.start(Path.of(args[0]), folder);
                Connection database = gateway.database()) {
            fill(database);
            LedgerRun run = new LedgerRun(gateway);
            out.println("| total of a month | lines in it | ms, median | lowest to highest of " + rounds + " |");
            out.println("| --- | ---: | ---: | ---: |");
            run.row("largest provider", "aanbieder=" + LARGEST, 41_667, rounds, out);
            run.row(
                    "largest provider, by product and municipality",
                    "per=product,gemeente&aanbieder=" + LARGEST,
                    41_667,
                    rounds,
                    out);
            run.row("average provider", "aanbieder=" + AVERAGE, 116, rounds, out);
        } finally {
            GatewayProcess.delete(folder);
        }
    }

    private static void fill(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("""
                    insert into ledger_entry
                    select 'IJW', lpad((n % 14 + 141)::text, 4, '0'),
                        case when n % 2 = 0 then '98000000' else (98000001 + n / 2 % 360)::text end,
                        n / 24, 'DEBET', n / 1000, 'R' || n, '999990019',
                        (date '2025-01-01' + (n / 2 / 360 % 12) * interval '1 month')::date,
                        '45', '45A' || lpad((n % 30)::text, 2, '0'), 'ambulant', 'contract', 1, 'TOEGEKEND', 6540, 6540,
                        'tarief(6540;2025-01-01) aantal(1;eenheid.uur;6540)'
                    from generate_series(1, 1000000) n""");
            statement.execute("vacuum analyze ledger_entry");
        }
    }

    private void row(String what, String query, int lines, int rounds, PrintStream out)
            throws IOException, InterruptedException {
        String path = "/api/v1/ledger?maand=2025-03&" + query;
        for (int warm = 0; warm < rounds; warm++) {
            get(path);
        }
        List<Double> millis = new ArrayList<>();
        String body = "";
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            body = get(path);
            millis.add((double) (System.nanoTime() - start) / TimeUnit.MILLISECONDS.toNanos(1));
        }
        long found = java.util.regex.Pattern.compile("\"regels\":(\\d+)")
                .matcher(body)
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .sum();
        if (Math.abs(found - lines) > lines / 10) {
            throw new IllegalStateException("Lines in the month: " + found + " and not about " + lines);
        }
        out.printf(
                Locale.ROOT,
                "| %s | %,d | **%.1f** | %.1f to %.1f |%n",
                what,
                found,
                Measured.median(millis, Double::doubleValue),
                millis.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                millis.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(gateway.address(path)).build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return response.body();
    }
}
