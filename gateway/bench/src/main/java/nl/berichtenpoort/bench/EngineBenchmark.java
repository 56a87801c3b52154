package nl.berichtenpoort.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** From the bytes of one message to a verdict, one message at a time. {@link EngineRun} runs it side by side. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EngineBenchmark {

    /** What is judged. */
    @Param
    public Messages message;

    /** By what. */
    @Param
    public Ways way;

    /** Enough for the compiler to finish with any of the ways. */
    private static final Duration WARM_UP = Duration.ofSeconds(6);

    private byte[] bytes;
    private Way opened;

    /**
     * Sets the way up, makes sure that it does what is measured, and warms it up: by processor time, because on a busy
     * machine a warm-up by the clock, as JMH's own, may be over before the compiler has had its turn.
     *
     * @throws Exception when the way cannot be set up
     */
    @Setup
    public void open() throws Exception {
        bytes = message.bytes();
        opened = way.open(message);
        if (!opened.accepts(bytes)) {
            throw new IllegalStateException(way + " does not accept " + message);
        }
        long end = ProcessCpu.nanos() + WARM_UP.toNanos();
        while (ProcessCpu.nanos() < end) {
            opened.accepts(bytes);
        }
    }

    /**
     * Releases the way.
     *
     * @throws Exception when the way cannot be closed
     */
    @TearDown
    public void close() throws Exception {
        opened.close();
    }

    /**
     * Judges the message once.
     *
     * @throws Exception when the way fails
     */
    @Benchmark
    public boolean judge() throws Exception {
        return opened.accepts(bytes);
    }
}
