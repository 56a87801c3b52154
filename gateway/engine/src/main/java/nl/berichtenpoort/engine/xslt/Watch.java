package nl.berichtenpoort.engine.xslt;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.lib.TraceListener;
import net.sf.saxon.trace.Traceable;
import net.sf.saxon.trans.UncheckedXPathException;
import net.sf.saxon.trans.XPathException;
import nl.berichtenpoort.engine.xslt.StylesheetFailure.Kind;

/**
 * Stops a transformation at its next instruction once its time is up or its memory spent; Saxon heeds no interrupt. To
 * be made by the thread that it watches. Where the JVM does not count what a thread allocates, memory goes unwatched.
 */
final class Watch implements TraceListener {

    private static final Optional<ThreadMXBean> THREADS = Optional.of(ManagementFactory.getThreadMXBean())
            .filter(ThreadMXBean.class::isInstance)
            .map(ThreadMXBean.class::cast)
            .filter(threads -> threads.isThreadAllocatedMemorySupported() && threads.isThreadAllocatedMemoryEnabled());

    private final long startNanos = System.nanoTime();
    private final long startBytes = allocated();
    private final long nanos;
    private final long bytes;
    private Optional<Kind> passed = Optional.empty();

    Watch(Duration time, long memoryBytes) {
        this.nanos = time.toNanos();
        this.bytes = memoryBytes;
    }

    @Override
    public void enter(Traceable instruction, Map<String, Object> properties, XPathContext context) {
        if (System.nanoTime() - startNanos > nanos) {
            stop(Kind.TIME);
        }
        if (allocated() - startBytes > bytes) {
            stop(Kind.MEMORY);
        }
    }

    private void stop(Kind kind) {
        passed = Optional.of(kind);
        throw new UncheckedXPathException(new XPathException("Limit passed: " + kind));
    }

    /** The limit for which it stopped the transformation, if it did: time or memory. */
    Optional<Kind> passed() {
        return passed;
    }

    private static long allocated() {
        return THREADS.map(ThreadMXBean::getCurrentThreadAllocatedBytes).orElse(0L);
    }
}
