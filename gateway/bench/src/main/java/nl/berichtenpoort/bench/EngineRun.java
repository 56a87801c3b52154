package nl.berichtenpoort.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs {@link EngineBenchmark} in rounds: in each round every way gets a fresh JVM, one directly after the other, so that
 * whatever else the machine does weighs on all alike. A ratio is taken within a round, to the bare parse of that round;
 * what is printed is the median of the rounds.
 */
public final class EngineRun {

    private static final int DEFAULT_ROUNDS = 5;

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
                            .add(Measured.of(
                                    EngineBenchmark.class, Map.of("message", message.name(), "way", way.name())));
                }
            }
        }
        print(all, new PrintStream(System.out, true, StandardCharsets.UTF_8));
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
                        Measured.median(rounds, Measured::cpu),
                        Measured.median(cpu, Double::doubleValue),
                        cpu.stream().min(Comparator.naturalOrder()).orElseThrow(),
                        cpu.stream().max(Comparator.naturalOrder()).orElseThrow(),
                        Measured.median(rounds, Measured::wall),
                        Measured.median(wall, Double::doubleValue),
                        Measured.median(rounds, Measured::allocated) / size);
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
