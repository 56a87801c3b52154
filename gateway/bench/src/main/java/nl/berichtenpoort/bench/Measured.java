package nl.berichtenpoort.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What one JVM used for an operation.
 *
 * @param wall wall time in microseconds
 * @param cpu processor time in microseconds, garbage collector and compiler included
 * @param allocated bytes
 */
record Measured(double wall, double cpu, double allocated) {

    private static final String ALLOCATION = "gc.alloc.rate.norm";

    /**
     * Runs a benchmark in a fresh JVM.
     *
     * @param benchmark its class, with one benchmark method
     * @param parameters the values of its parameters
     * @throws RunnerException when JMH cannot run, or the benchmark fails
     */
    static Measured of(Class<?> benchmark, Map<String, String> parameters) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + benchmark.getSimpleName() + "\\.")
                .forks(1)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .jvmArgsAppend("-Xms2g", "-Xmx2g")
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTimeProfiler.class)
                .shouldFailOnError(true);
        parameters.forEach(options::param);
        Collection<RunResult> results = new Runner(options.build()).run();
        List<IterationResult> iterations = new ArrayList<>();
        for (RunResult result : results) {
            for (BenchmarkResult forked : result.getBenchmarkResults()) {
                iterations.addAll(forked.getIterationResults());
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

    /** The middle one of some values, the mean of the two in the middle of an even number. */
    static <T> double median(List<T> items, ToDoubleFunction<T> value) {
        List<Double> sorted = items.stream()
                .map(value::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
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
}
