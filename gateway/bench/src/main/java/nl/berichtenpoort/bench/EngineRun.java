package nl.berichtenpoort.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs {@link EngineBenchmark} in rounds: in each round every way gets a fresh JVM, one directly after the other, so that
 * whatever else the machine does weighs on all alike. A ratio is taken within a round, to the bare parse of that round;
 * what is printed is the median of the rounds.
 */
public final class EngineRun {

    private static final int DEFAULT_ROUNDS = 5;
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private EngineRun() {}

    /**
     * Runs the benchmark and prints its table in Markdown.
     *
     * @param args the number of rounds, by default 5
     * @throws RunnerException when JMH cannot run
     */
    public static void main(String[] args) throws RunnerException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : DEFAULT_ROUNDS;
        Map<Messages, Map<Ways, List<Measured>>> all = new EnumMap<>(Messages.class);
        for (int round = 0; round < rounds; round++) {
            for (Messages message : Messages.values()) {
                for (Ways way : Ways.values()) {
                    all.computeIfAbsent(message, key -> new EnumMap<>(Ways.class))
                            .computeIfAbsent(way, key -> new ArrayList<>())
                            .add(measure(message, way));
                }
            }
        }
        print(all, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /** What one JVM used a message: wall and processor time in microseconds, and allocated bytes. */
    private record Measured(double wall, double cpu, double allocated) {}

    private static Measured measure(Messages message, Ways way) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("\\." + EngineBenchmark.class.getSimpleName() + "\\.")
                        .param("message", message.name())
                        .param("way", way.name())
                        .forks(1)
                        .warmupIterations(2)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(2))
                        .jvmArgsAppend("-Xms2g", "-Xmx2g")
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuTimeProfiler.class)
                        .shouldFailOnError(true)
                        .build())
                .run();
        List<IterationResult> iterations = new ArrayList<>();
        for (RunResult result : results) {
            for (BenchmarkResult benchmark : result.getBenchmarkResults()) {
                iterations.addAll(benchmark.getIterationResults());
            }
        }
        return new Measured(
                median(iterations, iteration -> iteration.getPrimaryResult().getScore()),
                // The mean, because the clock of the process ticks coarsely.
                iterations.stream()
                        .mapToDouble(iteration -> secondary(iteration, CpuTimeProfiler.LABEL))
                        .average()
                        .orElseThrow(),
                median(iterations, iteration -> secondary(iteration, ALLOCATION)));
    }

    // The API of JMH is raw here.
    @SuppressWarnings("rawtypes")
    private static double secondary(IterationResult iteration, String label) {
        for (Map.Entry<String, Result> result : iteration.getSecondaryResults().entrySet()) {
            if (result.getKey().endsWith(label)) {
                return result.getValue().getScore();
            }
        }
        throw new IllegalStateException("JMH gives no " + label);
    }

    private static <T> double median(List<T> items, ToDoubleFunction<T> value) {
        List<Double> sorted = items.stream()
                .map(value::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static void print(Map<Messages, Map<Ways, List<Measured>>> all, PrintStream out) {
        out.println();
        out.println("| message | way | CPU µs | × parse (CPU) | × parse (CPU), lowest to highest round | wall µs |"
                + " × parse (wall) | allocated, × message |");
        out.println("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        all.forEach((message, ways) -> {
            int size = message.bytes().length;
            List<Measured> floor = ways.get(Ways.AALTO);
            ways.forEach((way, rounds) -> {
                List<Double> cpu = ratios(rounds, floor, Measured::cpu);
                List<Double> wall = ratios(rounds, floor, Measured::wall);
                out.printf(
                        Locale.ROOT,
                        "| %s (%,d bytes) | %s | %,.1f | **%.2f** | %.2f to %.2f | %,.1f | %.2f | %.1f |%n",
                        message,
                        size,
                        way.title(),
                        median(rounds, Measured::cpu),
                        median(cpu, Double::doubleValue),
                        cpu.stream().min(Comparator.naturalOrder()).orElseThrow(),
                        cpu.stream().max(Comparator.naturalOrder()).orElseThrow(),
                        median(rounds, Measured::wall),
                        median(wall, Double::doubleValue),
                        median(rounds, Measured::allocated) / size);
            });
        });
    }

    private static List<Double> ratios(List<Measured> way, List<Measured> floor, ToDoubleFunction<Measured> value) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < way.size(); round++) {
            ratios.add(value.applyAsDouble(way.get(round)) / value.applyAsDouble(floor.get(round)));
        }
        return ratios;
    }
}
