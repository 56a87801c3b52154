package nl.berichtenpoort.bench;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Processor time of the whole process an operation: garbage collector and compiler included, other processes on the
 * machine left out, which wall time does not.
 */
public final class CpuTimeProfiler implements InternalProfiler {

    /** Name of the result; microseconds an operation. */
    static final String LABEL = "cpu.time.norm";

    private static final double NANOS_A_MICRO = 1_000;

    private long before;

    @Override
    public String getDescription() {
        return "Processor time of the process an operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = ProcessCpu.nanos();
    }

    @Override
    public Collection<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long nanos = ProcessCpu.nanos() - before;
        long operations = Math.max(1, result.getMetadata().getAllOps());
        return List.of(new ScalarResult(LABEL, nanos / NANOS_A_MICRO / operations, "us/op", AggregationPolicy.AVG));
    }
}
