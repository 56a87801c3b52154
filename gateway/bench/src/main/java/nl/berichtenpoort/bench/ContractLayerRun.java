package nl.berichtenpoort.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** What the contracts take for an invoice line, with few and with many of them in force. Aim: 50 µs, the same for both. */
public final class ContractLayerRun {

    private static final List<Integer> CONTRACTS = List.of(10, 360);

    private ContractLayerRun() {}

    /**
     * Runs {@link ContractLayerBenchmark} in a fresh JVM for each number of contracts and prints its table in Markdown.
     *
     * @param args none
     * @throws RunnerException when JMH cannot run
     */
    public static void main(String[] args) throws RunnerException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        StringBuilder rows = new StringBuilder();
        for (int contracts : CONTRACTS) {
            Measured line = Measured.of(ContractLayerBenchmark.class, Map.of("contracts", Integer.toString(contracts)));
            rows.append(String.format(
                    Locale.ROOT,
                    "| %d | **%.1f** | %.1f | %,.0f |%n",
                    contracts,
                    line.cpu(),
                    line.wall(),
                    line.allocated()));
        }
        out.println();
        out.println("| contracts of 30 products | CPU µs a line | wall µs a line | bytes allocated a line |");
        out.println("| ---: | ---: | ---: | ---: |");
        out.print(rows);
    }
}
