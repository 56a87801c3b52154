package nl.berichtenpoort.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.runner.RunnerException;

/**
 * What the content rules cost beside the schema check. Runs {@link StepBenchmark} in rounds: in each round every step gets
 * a fresh JVM, one directly after the other, and the ratio is taken within the round; printed are the medians.
 */
public final class StepRun {

    private static final int DEFAULT_ROUNDS = 3;

    private StepRun() {}

    /**
     * Runs the benchmark and prints its table in Markdown.
     *
     * @param args the number of rounds, by default 3
     * @throws RunnerException when JMH cannot run
     */
    public static void main(String[] args) throws RunnerException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : DEFAULT_ROUNDS;
        Map<Messages, List<Map<Step, Measured>>> all = new EnumMap<>(Messages.class);
        for (int round = 0; round < rounds; round++) {
            for (Messages message : Messages.values()) {
                Map<Step, Measured> steps = new EnumMap<>(Step.class);
                for (Step step : Step.values()) {
                    steps.put(
                            step,
                            Measured.of(StepBenchmark.class, Map.of("message", message.name(), "step", step.name())));
                }
                all.computeIfAbsent(message, key -> new ArrayList<>()).add(steps);
            }
        }
        print(all, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    private static void print(Map<Messages, List<Map<Step, Measured>>> all, PrintStream out) {
        out.println();
        out.println("| message | content rules ÷ schema check (CPU) | lowest to highest round | (wall)"
                + " | content rules ÷ (schema check − bare parse) (CPU) | bare parse µs | schema check µs"
                + " | content rules µs | allocated by the rules, bytes |");
        out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        all.forEach((message, rounds) -> {
            ToDoubleFunction<Map<Step, Measured>> ratio = round ->
                    round.get(Step.CONTENT).cpu() / round.get(Step.SCHEMA).cpu();
            out.printf(
                    Locale.ROOT,
                    "| %s (%,d bytes) | **%.2f** | %.2f to %.2f | %.2f | %.2f | %,.1f | %,.1f | %,.1f | %,.0f |%n",
                    message,
                    message.bytes().length,
                    Measured.median(rounds, ratio),
                    rounds.stream().mapToDouble(ratio).min().orElseThrow(),
                    rounds.stream().mapToDouble(ratio).max().orElseThrow(),
                    Measured.median(
                            rounds,
                            round -> round.get(Step.CONTENT).wall()
                                    / round.get(Step.SCHEMA).wall()),
                    Measured.median(
                            rounds,
                            round -> round.get(Step.CONTENT).cpu()
                                    / (round.get(Step.SCHEMA).cpu()
                                            - round.get(Step.PARSE).cpu())),
                    Measured.median(rounds, round -> round.get(Step.PARSE).cpu()),
                    Measured.median(rounds, round -> round.get(Step.SCHEMA).cpu()),
                    Measured.median(rounds, round -> round.get(Step.CONTENT).cpu()),
                    Measured.median(rounds, round -> round.get(Step.CONTENT).allocated()));
        });
    }
}
