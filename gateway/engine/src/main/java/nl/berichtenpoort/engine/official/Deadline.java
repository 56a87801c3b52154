package nl.berichtenpoort.engine.official;

import java.util.Map;
import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.lib.TraceListener;
import net.sf.saxon.trace.Traceable;
import net.sf.saxon.trans.UncheckedXPathException;
import net.sf.saxon.trans.XPathException;

/** Stops a transformation at its next instruction once its time is up; Saxon heeds no interrupt. */
final class Deadline implements TraceListener {

    private final long start = System.nanoTime();
    private final long nanos;
    private boolean passed;

    Deadline(long nanos) {
        this.nanos = nanos;
    }

    @Override
    public void enter(Traceable instruction, Map<String, Object> properties, XPathContext context) {
        if (System.nanoTime() - start > nanos) {
            passed = true;
            throw new UncheckedXPathException(new XPathException("The time is up"));
        }
    }

    /** Whether it stopped the transformation. */
    boolean isPassed() {
        return passed;
    }
}
