package nl.berichtenpoort.engine.xslt;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.berichtenpoort.engine.xslt.StylesheetFailure.Kind;

/** Does work on a thread of its own, so that it cannot take ours along. */
final class Worker {

    /** Watched by the deadline, templates that call themselves for the next of many lines grow the stack. */
    private static final long STACK_BYTES = 16L << 20;

    private static final Duration GRACE = Duration.ofSeconds(1);

    private boolean leftBehind;

    /**
     * Waits for work until its limit and a little longer. A transformation stops itself at its deadline; what does not
     * even do that is left behind.
     */
    <T> T within(Duration limit, Callable<T> work) throws StylesheetException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "stylesheet", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stuck) {
            leftBehind = true;
            throw late(limit);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw late(limit);
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        }
    }

    /** Whether work was left behind: it runs on, and may never end. */
    boolean isLeftBehind() {
        return leftBehind;
    }

    static StylesheetException late(Duration limit) {
        return new StylesheetException(Kind.TIME, limit.toMillis() + " ms");
    }

    private static StylesheetException failure(Throwable cause) {
        if (cause instanceof StylesheetException known) {
            return known;
        }
        return new StylesheetException(
                cause instanceof OutOfMemoryError ? Kind.MEMORY : Kind.RUN,
                cause.getClass().getSimpleName());
    }
}
