package nl.berichtenpoort.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One step of judging one message. {@link StepRun} runs the steps side by side. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StepBenchmark {

    /** What is judged. */
    @Param
    public Messages message;

    /** How far. */
    @Param
    public Step step;

    private static final Duration WARM_UP = Duration.ofSeconds(4);

    private byte[] bytes;
    private Predicate<byte[]> opened;

    /** Sets the step up and warms it up by processor time, as {@link EngineBenchmark} does. */
    @Setup
    public void open() {
        bytes = message.bytes();
        opened = step.open(bytes);
        if (!opened.test(bytes)) {
            throw new IllegalStateException(step + " does not accept " + message);
        }
        long end = ProcessCpu.nanos() + WARM_UP.toNanos();
        while (ProcessCpu.nanos() < end) {
            opened.test(bytes);
        }
    }

    /** Does the step once. */
    @Benchmark
    public boolean run() {
        return opened.test(bytes);
    }
}
